package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.RandomArticles;
import dev.careerbot.knowledge.TestKnowledge;
import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.releases.Candidate;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.search.HybridIndex;
import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.SnapshotInfo;
import dev.careerbot.knowledge.store.Source;
import dev.careerbot.knowledge.store.WorkStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one process worked out, another need not work out again. */
class KeptWorkTest {
    private static final Act ACT = new Act("local", "operator", Instant.EPOCH, "kb", "", "");
    private static final int STEPS = 12;

    @TempDir
    Path home;

    private Database database;
    private KnowledgeStore store;

    @BeforeEach
    void aHome() {
        database = Database.sqlite(home.resolve("career-bot.db"), Instant.EPOCH);
        store = new SqlKnowledgeStore(database);
        anotherProcess().begin(false, ACT);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private Releases anotherProcess() {
        return releases(new SqlWorkStore(database));
    }

    private Releases releases(WorkStore work) {
        return new Releases(store, work, TestKnowledge.loader(), LocalEmbeddingModel.ID, List::of);
    }

    private void add(Document document) {
        store.add(
                new Source(document.name(), null, "local", document.hash(), "operator", Instant.EPOCH, null, null),
                document,
                ACT);
    }

    private SnapshotInfo publish(Candidate candidate) {
        SnapshotInfo staged = store.stage(candidate.snapshot(), ACT);
        store.publish(staged.number(), candidate.live().number(), false, ACT);
        return staged;
    }

    private SnapshotInfo refresh(Releases releases) {
        return publish(releases.prepare(progress -> {}));
    }

    private void follow(Map<String, Document> documents) {
        store.sources().stream()
                .map(Source::name)
                .filter(name -> !documents.containsKey(name))
                .forEach(name -> store.remove(name, ACT));
        documents.values().forEach(this::add);
    }

    private void purge(Map<String, Document> documents, Random random) {
        List<String> names = List.copyOf(documents.keySet());
        String name = names.get(random.nextInt(names.size()));
        documents.remove(name);
        store.purge(name, ACT);
    }

    private void isReadAsIfAnew(Releases releases) {
        String anew =
                releases(WorkStore.NONE).prepare(progress -> {}).snapshot().id();
        assertThat(refresh(releases).id()).isEqualTo(anew);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverChangesEachProcessReadsAsIfAllWereReadAgain(long seed) {
        Random random = new Random(seed);
        Map<String, Document> documents = new LinkedHashMap<>();
        Releases serving = anotherProcess();
        for (int i = 0; i < STEPS; i++) {
            RandomArticles.change(documents, random);
            follow(documents);
            if (!documents.isEmpty() && random.nextInt(5) == 0) {
                purge(documents, random);
            }
            isReadAsIfAnew(random.nextInt(3) == 0 ? serving : anotherProcess());
        }
    }

    private static Document naming() {
        return RandomArticles.document(
                "naming.md", "# Jobs\n\nA release engineer is busy before each version.\n\n" + RandomArticles.FILLER);
    }

    private static Document bringing() {
        return RandomArticles.document(
                "bringing.md",
                "# What does a release engineer do?\n\n" + RandomArticles.LINES.get(0) + "\n\n"
                        + RandomArticles.FILLER);
    }

    @Test
    void whatAPurgeTookAwayIsNotTakenForReadAsBefore() {
        add(bringing());
        add(naming());
        refresh(anotherProcess());
        Releases serving = anotherProcess();
        isReadAsIfAnew(serving);
        store.purge("bringing.md", ACT);
        isReadAsIfAnew(serving);
        isReadAsIfAnew(serving);
        add(bringing());
        isReadAsIfAnew(anotherProcess());
    }

    @Test
    void whatComesBackIsReadByWhatIsKnownThen() {
        add(bringing());
        add(naming());
        add(RandomArticles.document(
                "other.md", "# Jobs\n\n" + RandomArticles.LINES.get(10) + "\n\n" + RandomArticles.FILLER));
        refresh(anotherProcess());
        store.remove("bringing.md", ACT);
        store.remove("naming.md", ACT);
        isReadAsIfAnew(anotherProcess());
        add(naming());
        isReadAsIfAnew(anotherProcess());
    }

    @Test
    void aNameInTheNameOfAFileCountsToo() {
        add(RandomArticles.document(
                "ranorex-guide.md",
                "# Release engineer\n\n" + RandomArticles.LINES.get(0) + "\n\n" + RandomArticles.FILLER));
        refresh(anotherProcess());
        add(RandomArticles.document(
                "tools.md",
                "# Release engineer\n\n## Tools\n\n- Ranorex\n- Zephyr Scale\n\n" + RandomArticles.LINES.get(6)));
        isReadAsIfAnew(anotherProcess());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update article_reading set content = '{'",
                "update kept_work set catalogues = '[' where kind = 'readings'",
                "update kept_work set catalogues = '[\"{\"]' where kind = 'readings'"
            })
    void whatIsDamagedIsReadAgain(String damage) {
        add(bringing());
        refresh(anotherProcess());
        database.inTransaction(handle -> handle.execute(damage));
        isReadAsIfAnew(anotherProcess());
        isReadAsIfAnew(anotherProcess());
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        add(RandomArticles.document("same.md", "# Release engineer\n\n" + RandomArticles.LINES.get(0) + "\n"));
        add(RandomArticles.document(
                "changes.md", "# Jobs\n\n" + RandomArticles.LINES.get(9) + "\n\n" + RandomArticles.FILLER));
        refresh(anotherProcess());
        database.inTransaction(
                handle -> handle.execute(
                        "update document set content = x'00' where hash in (select document from source where name = 'same.md')"));
        add(RandomArticles.document(
                "changes.md", "# Jobs\n\n" + RandomArticles.LINES.get(10) + "\n\n" + RandomArticles.FILLER));
        Releases another = anotherProcess();
        assertThat(another.base(refresh(another)).snapshot().statements())
                .flatExtracting(Statement::claims)
                .extracting(claim -> claim.text())
                .contains(RandomArticles.LINES.get(0), RandomArticles.LINES.get(10));
    }

    private static String large(int beginning) {
        StringBuilder text = new StringBuilder("# What a release engineer does\n\n");
        for (int i = 0; i <= HybridIndex.FEW; i++) {
            text.append("A release engineer ships version ")
                    .append(beginning + i)
                    .append(" with care.\n\n");
        }
        return text.toString();
    }

    private long generation() {
        return database.run(handle -> handle.createQuery("select generation from kept_work where kind = 'index'")
                .mapTo(Long.class)
                .one());
    }

    private static List<String> found(KnowledgeBase base, String question) {
        return base
                .search(KnowledgeBase.plainWords(question), base.embed(question), KnowledgeBase.Scope.ALL, 3)
                .stream()
                .map(hit -> hit.statement().text())
                .toList();
    }

    @Test
    void theIndexOfManyPassagesIsGoneOnFromAndMadeAnewWhereItIsDamaged() {
        add(RandomArticles.document("large.md", large(0)));
        Releases first = anotherProcess();
        SnapshotInfo live = refresh(first);
        String question = "Who ships version 777 with care?";
        List<String> nearest = found(first.base(live), question);
        assertThat(nearest.get(0)).contains("777");
        assertThat(generation()).isEqualTo(1);

        assertThat(found(anotherProcess().base(live), question)).isEqualTo(nearest);
        assertThat(generation()).isEqualTo(1);

        add(RandomArticles.document("more.md", "# Jobs\n\n" + RandomArticles.LINES.get(4) + "\n"));
        Releases third = anotherProcess();
        SnapshotInfo next = refresh(third);
        assertThat(found(third.base(next), RandomArticles.LINES.get(4)).get(0)).isEqualTo(RandomArticles.LINES.get(4));
        assertThat(generation()).isEqualTo(2);

        database.inTransaction(
                handle -> handle.execute(
                        "update index_part set content = x'0123456789' where file like '%.doc' or file like '%.cfs' or file like '%.vec'"));
        assertThat(found(anotherProcess().base(next), question)).isEqualTo(nearest);
        assertThat(generation()).isEqualTo(3);
    }

    @Test
    void anIndexThatIsBehindOrAheadOfASnapshotIsBroughtToIt() {
        add(RandomArticles.document("large.md", large(0)));
        SnapshotInfo first = refresh(anotherProcess());
        add(RandomArticles.document("large.md", large(5_000)));
        SnapshotInfo second = refresh(anotherProcess());
        String question = "Who ships version 777 with care?";
        assertThat(found(anotherProcess().base(second), question).get(0)).doesNotContain(" 777 ");
        KnowledgeBase again = anotherProcess().base(first);
        assertThat(found(again, question).get(0)).contains(" 777 ");
        assertThat(again.snapshot().statements()).hasSize(HybridIndex.FEW + 1);
    }
}
