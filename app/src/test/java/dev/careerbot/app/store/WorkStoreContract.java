package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.NewSnapshot;
import dev.careerbot.knowledge.store.WorkStore;
import dev.careerbot.knowledge.store.WorkStore.Reading;
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
    private static final OptionalLong ANEW = OptionalLong.empty();

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

    private OptionalLong keepIndex(OptionalLong before, Collection<String> files, Collection<String> added) {
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

    private OptionalLong keepReading(OptionalLong before, String name, String content) {
        return store.keepReadings(
                "one",
                before,
                List.of("a", "b"),
                Map.of(name, new Reading("hash-" + name, content)),
                Map.of(name, "word\nother"),
                Set.of("gone"));
    }

    private Map<String, Reading> readings(String version) {
        return store.findReadings(version).map(WorkStore.Readings::articles).orElse(Map.of());
    }

    @Test
    void anIndexIsGivenAsItWasKeptAlsoAfterReopening() {
        assertThat(store.readIndex("one", (file, part) -> {})).isEmpty();
        OptionalLong first = keepIndex(ANEW, List.of("a", "b"), List.of("a", "b"));
        keepIndex(first, List.of("b", "c"), List.of("c"));
        database.close();
        begin();
        assertThat(index("one")).isEqualTo(Map.of("b", "b1b2", "c", "c1c2"));
        assertThat(index("two")).isEmpty();
    }

    @Test
    void anIndexThatGoesOnFromAnotherThanTheLastIsNotKept() {
        OptionalLong first = keepIndex(ANEW, List.of("a"), List.of("a"));
        OptionalLong second = keepIndex(first, List.of("b"), List.of("b"));
        assertThat(keepIndex(first, List.of("c"), List.of("c"))).isEmpty();
        assertThat(index("one")).containsOnlyKeys("b");
        assertThat(keepIndex(ANEW, List.of("b"), List.of("b"))).isPresent();
        assertThat(keepIndex(second, List.of("c"), List.of("c"))).isEmpty();
    }

    @Test
    void readingsAreGivenAsTheyWereKeptAlsoAfterReopening() {
        assertThat(store.findReadings("one")).isEmpty();
        OptionalLong first = keepReading(ANEW, "gone", "x");
        OptionalLong second = keepReading(first, "stays", "y");
        keepReading(second, "changes", "z");
        database.close();
        begin();
        assertThat(readings("one"))
                .isEqualTo(
                        Map.of("stays", new Reading("hash-stays", "y"), "changes", new Reading("hash-changes", "z")));
        assertThat(store.findReadings("one").orElseThrow().catalogues()).containsExactly("a", "b");
        assertThat(store.findWords()).isEqualTo(Map.of("stays", "word\nother", "changes", "word\nother"));
        assertThat(readings("two")).isEmpty();
    }

    @Test
    void readingsThatGoOnFromOthersThanTheLastAreNotKept() {
        OptionalLong first = keepReading(ANEW, "a", "x");
        keepReading(first, "b", "y");
        assertThat(keepReading(first, "c", "z")).isEmpty();
        assertThat(readings("one")).containsOnlyKeys("a", "b");
        keepReading(ANEW, "c", "z");
        assertThat(readings("one")).containsOnlyKeys("c");
    }

    @Test
    void nothingIsLeftOfItWhenAnArticleIsPurged() {
        SqlKnowledgeStore knowledge = new SqlKnowledgeStore(database);
        Act act = new Act("local", "operator", Instant.EPOCH, "kb", "", "");
        knowledge.begin(new NewSnapshot("model", "1", "{}", List.of(), Map.of("{}", () -> "{}")), false, act);
        OptionalLong index = keepIndex(ANEW, List.of("a"), List.of("a"));
        OptionalLong readings = keepReading(ANEW, "a", "x");
        knowledge.purge("a", act);
        assertThat(index("one")).isEmpty();
        assertThat(readings("one")).isEmpty();
        assertThat(store.findWords()).isEmpty();
        assertThat(keepIndex(index, List.of("a"), List.of("a"))).isEmpty();
        assertThat(keepReading(readings, "a", "x")).isEmpty();
    }
}
