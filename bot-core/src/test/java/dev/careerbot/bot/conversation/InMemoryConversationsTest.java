package dev.careerbot.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.model.RoleId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class InMemoryConversationsTest {
    private static final Context CONTEXT =
            new Context("pay", List.of(new RoleId("data-engineer")), List.of(), List.of(), List.of());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Conversations conversations = new InMemoryConversations(now::get);

    @Test
    void nothingIsRememberedOfAConversationThatIsNew() {
        assertThat(conversations.get("one")).isEqualTo(Context.EMPTY);
    }

    @Test
    void whatWasPutIsRemembered() {
        conversations.put("one", CONTEXT);
        assertThat(conversations.get("one")).isEqualTo(CONTEXT);
    }

    @Test
    void conversationsAreApart() {
        conversations.put("one", CONTEXT);
        assertThat(conversations.get("other")).isEqualTo(Context.EMPTY);
    }

    @Test
    void aConversationIsRememberedUntilItsLifetimeIsOver() {
        conversations.put("one", CONTEXT);
        now.set(Instant.EPOCH.plus(Conversations.LIFETIME).minus(Duration.ofSeconds(1)));
        assertThat(conversations.get("one")).isEqualTo(CONTEXT);
        now.set(Instant.EPOCH.plus(Conversations.LIFETIME).plus(Duration.ofSeconds(1)));
        assertThat(conversations.get("one")).isEqualTo(Context.EMPTY);
    }

    @Test
    void readingDoesNotProlongIt() {
        conversations.put("one", CONTEXT);
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(20)));
        assertThat(conversations.get("one")).isEqualTo(CONTEXT);
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(40)));
        assertThat(conversations.get("one")).isEqualTo(Context.EMPTY);
    }
}
