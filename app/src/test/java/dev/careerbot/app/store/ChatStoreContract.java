package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.GivenAnswer;
import dev.careerbot.bot.chat.Place;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.conversation.Context;
import dev.careerbot.bot.reply.ReplySink.Visibility;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of chats does. */
abstract class ChatStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123Z");
    private static final Asker ASKER = new Asker("discord:1", "7", Set.of("staff"));

    private Database database;
    private SqlChatStore store;

    /** An empty database, or the same one again. */
    abstract Database open();

    /** Another database, empty, with the tables of version 2. */
    abstract Database openBefore();

    /** The same, with those of today. */
    abstract Database openMigrated();

    @BeforeEach
    void begin() {
        database = open();
        store = new SqlChatStore(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static Arrival arrival(String id, Request.Input input) {
        return new Arrival(
                id,
                new Place("discord", "c", "t", false),
                Arrival.Manner.COMMAND,
                new Request(ASKER, "conversation", input),
                "token");
    }

    private static GivenAnswer answer(String id, String question) {
        Context context = new Context(
                "pay",
                List.of(new RoleId("data-engineer")),
                List.of("backend"),
                List.of(new CertificationId("ckad")),
                List.of(new ArticleId("a")));
        return new GivenAnswer(
                id,
                new Place("discord", "c", "", false),
                question,
                "",
                new Request(ASKER, "", new Request.Input.Text("and what do they earn?")),
                context,
                Visibility.PRIVATE,
                NOW);
    }

    @Test
    void anArrivalIsBegunOnceAlsoAfterReopening() {
        Arrival question = arrival("1", new Request.Input.Text("what pay?"));
        assertThat(store.begin(question, NOW)).isTrue();
        assertThat(store.begin(question, NOW)).isFalse();
        database.close();
        begin();
        assertThat(store.begin(question, NOW)).isFalse();
    }

    @Test
    void whatWasBegunAndNotAnsweredIsThereAsItCame() {
        Document file = new Document("a.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        Arrival first = arrival("1", new Request.Input.Command("kb add", Map.of("name", "x"), List.of(file)));
        Arrival second = arrival("2", new Request.Input.Text("what pay?"));
        Arrival third = arrival("3", new Request.Input.Text("what skills?"));
        store.begin(second, NOW.plusSeconds(1));
        store.begin(first, NOW);
        store.begin(third, NOW.plusSeconds(2));
        store.finish("discord", "3");
        assertThat(store.unfinished("discord", NOW)).containsExactly(first, second);
        assertThat(store.unfinished("discord", NOW.plusSeconds(1))).containsExactly(second);
        assertThat(store.unfinished("slack", NOW)).isEmpty();
    }

    @Test
    void whatIsOldIsForgotten() {
        store.begin(arrival("1", new Request.Input.Text("what pay?")), NOW);
        store.forgetBefore(NOW.plus(Duration.ofDays(1)));
        assertThat(store.unfinished("discord", Instant.EPOCH)).isEmpty();
    }

    @Test
    void anAnswerIsFoundByItsIdAndByItsQuestion() {
        GivenAnswer answer = answer("a1", "q1");
        store.save(answer);
        assertThat(store.find("a1")).contains(answer);
        store.shownIn("a1", "m1");
        assertThat(store.findByQuestion("discord", "q1")).contains(answer.shownIn("m1"));
        assertThat(store.findByQuestion("slack", "q1")).isEmpty();
        store.remove("a1");
        assertThat(store.find("a1")).isEmpty();
    }

    private static GivenAnswer answer(String id, Place place, Asker asker, int second) {
        return new GivenAnswer(
                id,
                place,
                "question of " + id,
                "",
                new Request(asker, "", new Request.Input.Text("what pay?")),
                Context.EMPTY,
                Visibility.PUBLIC,
                NOW.plusSeconds(second));
    }

    @Test
    void somebodysLastAnswersAreThoseOfTheirCommunityAndOfTheirOwnChannel() {
        Place channel = new Place("discord", "c", "", false);
        Place direct = new Place("discord", "dm", "", true);
        Asker alone = new Asker("", "7", Set.of());
        store.save(answer("first", channel, ASKER, 1));
        store.save(answer("direct", direct, alone, 3));
        store.save(answer("second", channel, ASKER, 2));
        store.save(answer("anothers", channel, new Asker("discord:1", "8", Set.of()), 4));
        store.save(answer("elsewhere", channel, new Asker("discord:2", "7", Set.of()), 5));
        store.save(answer("other-direct", new Place("discord", "other", "", true), alone, 6));
        store.save(answer("group", new Place("discord", "dm", "", false), alone, 7));
        store.save(answer("platform", new Place("slack", "c", "", false), ASKER, 8));
        assertThat(store.recent("discord", ASKER, Set.of("dm"), 5))
                .extracting(GivenAnswer::id)
                .containsExactly("direct", "second", "first");
        assertThat(store.recent("discord", ASKER, Set.of(), 1))
                .extracting(GivenAnswer::id)
                .containsExactly("second");
        store.remove("second");
        assertThat(store.recent("discord", ASKER, Set.of(), 5))
                .extracting(GivenAnswer::id)
                .containsExactly("first");
    }

    @Test
    void answersOfAnEarlierVersionAreTheirAskers() {
        GivenAnswer before = answer("a1", new Place("discord", "c", "", false), ASKER, 1);
        try (Database old = openBefore()) {
            old.inTransaction(handle -> handle.execute(
                    "insert into answer (id, platform, question, message, at, content) values (?, ?, ?, ?, ?, ?)",
                    before.id(),
                    "discord",
                    before.question(),
                    "",
                    before.at().toEpochMilli(),
                    ChatJson.write(before)));
        }
        try (Database migrated = openMigrated()) {
            assertThat(new SqlChatStore(migrated).recent("discord", ASKER, Set.of(), 5))
                    .containsExactly(before);
        }
    }

    @Test
    void aPersonHasOneOpinionOfAnAnswer() {
        store.rate("a1", ASKER, true, "", NOW);
        store.rate("a1", ASKER, false, "outdated", NOW.plusSeconds(1));
        assertThat(store.ratings("a1")).containsExactly(new SqlChatStore.Rating("7", false, "outdated"));
    }
}
