package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.chat.AnswerStore;
import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.ArrivalStore;
import dev.careerbot.bot.chat.InMemoryChatStore;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.SeenMessage;
import dev.careerbot.discord.standin.StandInInteraction;
import dev.careerbot.discord.standin.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What a process has left is answered by the next one, once. */
class RestartTest {
    private static final Map<String, String> BACK_END = Map.of("role", "back-end developer");

    private final InMemoryChatStore store = new InMemoryChatStore();
    private DiscordStandIn discord;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start();
    }

    @AfterEach
    void stop() {
        discord.close();
        assertThat(discord.violations()).isEmpty();
        assertThat(discord.unanswered()).isEmpty();
    }

    private BotOnDiscord.Setup setup() {
        return BotOnDiscord.setup(discord).withStore(store);
    }

    /** A process that ends after it has acknowledged, and before it answers. */
    private BotOnDiscord dyingBeforeItAnswers() {
        return BotOnDiscord.start(setup().answeredBy(task -> {}));
    }

    /** A process that ends after it has answered, and before it notes that down. */
    private BotOnDiscord dyingBeforeItRemembers() {
        AnswerStore answers = Mockito.mock(AnswerStore.class);
        return BotOnDiscord.start(setup().withStores(new Forgetful(store), answers));
    }

    private record Forgetful(ArrivalStore store) implements ArrivalStore {
        @Override
        public boolean begin(Arrival arrival, Instant at) {
            return store.begin(arrival, at);
        }

        @Override
        public void finish(String platform, String id) {}

        @Override
        public List<Arrival> unfinished(String platform, Instant since) {
            return store.unfinished(platform, since);
        }

        @Override
        public void forgetBefore(Instant instant) {
            store.forgetBefore(instant);
        }
    }

    @Test
    void whatWasAcknowledgedIsAnsweredByTheNextProcess() {
        StandInInteraction asked;
        StandInInteraction added;
        try (BotOnDiscord dying = dyingBeforeItAnswers()) {
            asked = dying.member("ada").slash("skills", BACK_END).awaitFirst();
            Upload article = new Upload("page.md", "text/markdown", "# A page".getBytes(StandardCharsets.UTF_8));
            added = dying.moderator("mo")
                    .slash("kb add", Map.of("file", article))
                    .awaitFirst();
            dying.member("ada").mentionsBot("what skills does a back-end developer need?");
            Eventually.await(
                    "the mention",
                    () -> store.unfinished("discord", Instant.EPOCH).size() == 3);
        }
        assertThat(asked.original().orElseThrow().thinking()).isTrue();
        BotOnDiscord next = BotOnDiscord.stopped(setup());
        next.moderator("mo");
        try (next) {
            next.start();
            assertThat(asked.awaitAnswer().original().orElseThrow().text()).contains("Python");
            Eventually.await(
                    "the file", () -> added.original().orElseThrow().text().contains("page.md (8 bytes)"));
            next.general.awaitMessagesOfBot(3);
            Eventually.await(
                    "all done", () -> store.unfinished("discord", Instant.EPOCH).isEmpty());
        }
        try (BotOnDiscord third = BotOnDiscord.start(setup())) {
            assertThat(third.general.awaitMessagesOfBot(3)).hasSize(3);
        }
    }

    @Test
    void whatWasAnsweredButNotRememberedIsAnsweredOnce() {
        try (BotOnDiscord dying = dyingBeforeItRemembers()) {
            dying.member("ada").slash("skills", BACK_END).awaitAnswer();
            dying.member("ada").mentionsBot("what skills does a back-end developer need?");
            dying.general.awaitMessagesOfBot(2);
        }
        try (BotOnDiscord next = BotOnDiscord.start(setup())) {
            Eventually.await(
                    "all done", () -> store.unfinished("discord", Instant.EPOCH).isEmpty());
            assertThat(next.general.awaitMessagesOfBot(2)).hasSize(2);
            assertThat(next.general.messages())
                    .filteredOn(SeenMessage::thinking)
                    .isEmpty();
        }
    }

    @Test
    void stoppingLetsAnswersEndAndTurnsAwayWhatComesThen() {
        BotOnDiscord bot = BotOnDiscord.start(setup());
        StandInInteraction asked = bot.member("ada").slash("skills", BACK_END).awaitFirst();
        bot.close();
        assertThat(asked.original().orElseThrow().text()).contains("Python");
    }

    @Test
    void buttonsWorkAcrossARestart() {
        SeenMessage answer;
        try (BotOnDiscord first = BotOnDiscord.start(setup())) {
            answer = first.member("ada")
                    .slash("skills", BACK_END)
                    .awaitAnswer()
                    .original()
                    .orElseThrow();
        }
        try (BotOnDiscord next = BotOnDiscord.start(setup())) {
            next.member("ada").clicks(answer, "Dismiss").awaitFollowUps(1);
            assertThat(next.general.messages().get(0).deleted()).isTrue();
        }
    }
}
