package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.NewSnapshot;
import dev.careerbot.knowledge.store.WorkStore;
import dev.careerbot.knowledge.store.WorkStore.ReadOnce;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of work that was done does. */
abstract class WorkStoreContract {
    private Database database;
    private WorkStore store;

    /** An empty database, or the same one again. */
    abstract Database open();

    @BeforeEach
    void begin() {
        database = open();
        store = new SqlWorkStore(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private OptionalLong keepIndex(long before, Collection<String> files, Collection<String> added) {
        return store.keepIndex("one", before, files, added, (file, parts) -> {
            parts.accept((file + "1").getBytes(StandardCharsets.UTF_8));
            parts.accept((file + "2").getBytes(StandardCharsets.UTF_8));
        });
    }

    private Map<String, String> index(String version) {
        Map<String, String> files = new LinkedHashMap<>();
        store.readIndex(
                version, (file, part) -> files.merge(file, new String(part, StandardCharsets.UTF_8), String::concat));
        return files;
    }

    private long generation() {
        return store.indexGeneration().orElseThrow();
    }

    private OptionalLong keepReading(long before, String name, String content) {
        return store.keepReadings(
                "one", before, List.of("a", "b"), Map.of(name, reading(name, content)), Set.of("gone"));
    }

    private static ReadOnce reading(String name, String content) {
        return new ReadOnce("hash-" + name, content, "word\nother");
    }

    private WorkStore.ReadSoFar readings(String version) {
        return store.findReadings(version).orElseThrow();
    }

    @Test
    void anIndexIsGivenAsItWasKeptAlsoAfterReopening() {
        assertThat(index("one")).isEmpty();
        long first =
                keepIndex(generation(), List.of("a", "b"), List.of("a", "b")).orElseThrow();
        long second = keepIndex(first, List.of("b", "c"), List.of("c")).orElseThrow();
        database.close();
        begin();
        assertThat(generation()).isEqualTo(second);
        assertThat(index("one")).isEqualTo(Map.of("b", "b1b2", "c", "c1c2"));
        assertThat(index("two")).isEmpty();
    }

    @Test
    void anIndexThatIsMadeAnewTakesThePlaceOfFilesOfTheSameName() {
        long first =
                keepIndex(generation(), List.of("a", "b"), List.of("a", "b")).orElseThrow();
        store.keepIndex("two", first, List.of("a"), List.of("a"), (file, parts) -> parts.accept(new byte[] {'x'}));
        assertThat(index("two")).isEqualTo(Map.of("a", "x"));
        assertThat(index("one")).isEmpty();
    }

    @Test
    void anIndexIsNotKeptByWhoHasNotSeenTheLast() {
        long first = keepIndex(generation(), List.of("a"), List.of("a")).orElseThrow();
        keepIndex(first, List.of("b"), List.of("b"));
        assertThat(keepIndex(first, List.of("c"), List.of("c"))).isEmpty();
        assertThat(index("one")).containsOnlyKeys("b");
    }

    @Test
    void readingsAreGivenAsTheyWereKeptAlsoAfterReopening() {
        long first = keepReading(readings("one").generation(), "gone", "x").orElseThrow();
        long second = keepReading(first, "stays", "y").orElseThrow();
        long third = keepReading(second, "changes", "z").orElseThrow();
        database.close();
        begin();
        assertThat(readings("one").articles())
                .isEqualTo(Map.of("stays", reading("stays", "y"), "changes", reading("changes", "z")));
        assertThat(readings("one").catalogues()).containsExactly("a", "b");
        assertThat(readings("one").generation()).isEqualTo(third);
        assertThat(readings("two")).isEqualTo(new WorkStore.ReadSoFar(third, List.of(), Map.of()));
    }

    @Test
    void readingsAreNotKeptByWhoHasNotSeenTheLast() {
        long first = keepReading(readings("one").generation(), "a", "x").orElseThrow();
        keepReading(first, "b", "y");
        assertThat(keepReading(first, "c", "z")).isEmpty();
        assertThat(readings("one").articles()).containsOnlyKeys("a", "b");
    }

    @Test
    void readingsOfAnotherVersionGo() {
        long first = keepReading(readings("one").generation(), "a", "x").orElseThrow();
        store.keepReadings("two", first, List.of("c"), Map.of("b", reading("b", "y")), Set.of());
        assertThat(readings("two").articles()).containsOnlyKeys("b");
        assertThat(readings("one").articles()).isEmpty();
    }

    @Test
    void nothingIsLeftOfItWhenAnArticleIsPurged() {
        SqlKnowledgeStore knowledge = new SqlKnowledgeStore(database);
        Act act = new Act("local", "operator", Instant.EPOCH, "kb", "", "");
        knowledge.begin(new NewSnapshot("model", "1", "{}", List.of(), Map.of("{}", () -> "{}")), false, act);
        long index = keepIndex(generation(), List.of("a"), List.of("a")).orElseThrow();
        long readings = keepReading(readings("one").generation(), "a", "x").orElseThrow();
        knowledge.purge("a", act);
        for (String table : List.of("index_part", "article_reading")) {
            int rows = database.run(handle -> handle.createQuery("select count(*) from " + table)
                    .mapTo(Integer.class)
                    .one());
            assertThat(rows).isZero();
        }
        assertThat(keepIndex(index, List.of("a"), List.of("a"))).isEmpty();
        assertThat(keepReading(readings, "a", "x")).isEmpty();
    }
}
