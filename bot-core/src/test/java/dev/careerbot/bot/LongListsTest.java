package dev.careerbot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of what is very much stay short enough to be read. */
final class LongListsTest {
    private static final int MANY = 108;
    private static final int LISTED = 100;
    private static final List<String> FIELDS = List.of(
            "kite", "lantern", "harbour", "orchard", "tunnel", "glacier", "meadow", "canal", "beacon", "quarry",
            "saddle", "lagoon", "comet", "cellar", "bridge", "basket", "copper", "willow");
    private static final List<String> HEADS =
            List.of("engineer", "technician", "designer", "analyst", "architect", "consultant");

    private final TestBot bot = bot();

    private static TestBot bot() {
        List<Document> articles = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String role = FIELDS.get(i % FIELDS.size()) + " " + HEADS.get(i / FIELDS.size());
            String page = "<html><head><title>The " + role + "</title></head><body><article><h1>The " + role
                    + "</h1><p>A " + role + " knows Excel and looks after number " + i
                    + " of our houses from spring to autumn.</p></article></body></html>";
            articles.add(new Document("article-" + i + ".html", page.getBytes(StandardCharsets.UTF_8)));
        }
        return new TestBot(TestBot.load(KnowledgeFiles.of(articles, false)), InstantSource.fixed(Instant.EPOCH));
    }

    private static long listed(Reply reply) {
        return ((Reply.Answer) reply)
                .blocks().stream()
                        .filter(Block.Bullets.class::isInstance)
                        .mapToLong(block -> ((Block.Bullets) block).items().size())
                        .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"which sources do you have?", "which roles do you know?", "which roles need Excel?"})
    void aLongListIsCutAndSaysHowMuchMoreThereIs(String question) {
        Reply reply = bot.ask(question).reply();
        assertThat(listed(reply)).isEqualTo(LISTED);
        assertThat(PlainText.of(reply)).contains("And " + (MANY - LISTED) + " more");
    }

    @Test
    void theSourcesOnOneRoleAreNotCut() {
        assertThat(PlainText.of(
                        bot.ask("which sources do you have for kite engineers?").reply()))
                .contains("The kite engineer")
                .doesNotContain("more.");
    }
}
