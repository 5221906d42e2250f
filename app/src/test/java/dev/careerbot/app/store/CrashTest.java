package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.app.Shell;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.SnapshotInfo;
import dev.careerbot.knowledge.store.Source;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed at random moments, from its first migration on. Afterwards the old or the new snapshot is live and complete,
 * nothing that was said to be done is lost, and nothing is published twice. {@code -Pthorough} kills a hundred times on each store.
 */
class CrashTest {
    private static final int CRASHES = Integer.getInteger("crashes", 10);
    private static final long SEED = Long.getLong("crash.seed", 20_261_121);
    private static final int FRESH_EACH = 5;

    /** Kills after so many things were said to be done, below this, */
    private static final int MOST_DONE = 12;

    /** and so many milliseconds, below this: at the start, where tables are made, or later. */
    private static final int STARTING = 2_500;

    private static final int WORKING = 400;
    private static final int LOOKING = 20;

    @TempDir
    Path folder;

    @Test
    void aSqliteHomeSurvivesBeingKilled() throws Exception {
        Random random = new Random(SEED);
        long published = 0;
        for (int i = 0; i < CRASHES; i++) {
            String file = folder.resolve("home" + i / FRESH_EACH + ".db").toString();
            published += killAndCheck(file, i, random);
        }
        assertThat(published).as("snapshots published between the crashes").isPositive();
    }

    @Test
    void aPostgresqlDatabaseSurvivesBeingKilled() throws Exception {
        Random random = new Random(SEED + 1);
        long published = 0;
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            for (int i = 0; i < CRASHES; i++) {
                String schema = "s" + i / FRESH_EACH;
                if (i % FRESH_EACH == 0) {
                    Jdbi.create(server.getPostgresDatabase())
                            .useHandle(handle -> handle.execute("create schema " + schema));
                }
                published +=
                        killAndCheck(server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema, i, random);
            }
            assertThat(published).as("snapshots published between the crashes").isPositive();
        }
    }

    /** @return how many snapshots the process said that it had published */
    private long killAndCheck(String address, int round, Random random) throws IOException, InterruptedException {
        Path said = folder.resolve("said" + round);
        Process process = Shell.java(
                        folder.toString(),
                        EndlessModerator.class,
                        address,
                        folder.resolve("native").toString(),
                        String.valueOf(round * 1_000))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int done = random.nextInt(MOST_DONE);
        boolean ended = false;
        while (!ended && Files.readAllLines(said).size() < done) {
            ended = process.waitFor(LOOKING, TimeUnit.MILLISECONDS);
        }
        ended |= process.waitFor(random.nextInt(done == 0 ? STARTING : WORKING), TimeUnit.MILLISECONDS);
        assertThat(ended).as("the process ended by itself").isFalse();
        process.destroyForcibly().waitFor();
        List<String> lines = Files.readAllLines(said);
        check(address, lines);
        return lines.stream().filter(line -> line.startsWith("published ")).count();
    }

    private static void check(String address, List<String> said) {
        try (Database database = EndlessModerator.open(address)) {
            SqlKnowledgeStore store = new SqlKnowledgeStore(database);
            if (store.live().isEmpty()) {
                assertThat(said).isEmpty();
                return;
            }
            Releases releases = new Releases(
                    store,
                    new SqlWorkStore(database),
                    new KnowledgeLoader(
                            new Embeddings("none", () -> {
                                throw new IllegalStateException("nothing is embedded here");
                            }),
                            LocalEmbeddingModel.SAME_FROM),
                    LocalEmbeddingModel.ID,
                    List::of);
            SnapshotInfo live = releases.live();
            KnowledgeContent content = releases.content(live);
            assertThat(live.state()).isEqualTo(SnapshotInfo.State.PUBLISHED);
            assertThat(content.articles())
                    .hasSameSizeAs(live.articles())
                    .allSatisfy(article -> assertThat(article.claims()).isNotEmpty());
            store.snapshots()
                    .forEach(snapshot -> releases.content(
                            store.findSnapshot(snapshot.number()).orElseThrow()));
            List<String> sources = store.sources().stream().map(Source::name).toList();
            assertThat(store.sources())
                    .allSatisfy(source ->
                            assertThat(store.findDocument(source.document())).isPresent());
            said.stream()
                    .filter(line -> line.startsWith("added "))
                    .forEach(line -> assertThat(sources).contains(line.substring("added ".length())));
            Set<String> published = new HashSet<>();
            store.audit(Optional.empty(), 10_000).stream()
                    .filter(act -> act.what().equals("kb publish"))
                    .map(Act::detail)
                    .forEach(detail -> assertThat(published.add(detail))
                            .as("published once: " + detail)
                            .isTrue());
            long saidPublished =
                    said.stream().filter(line -> line.startsWith("published ")).count();
            assertThat(published.size()).isGreaterThanOrEqualTo((int) saidPublished);
            assertThat(said).noneMatch(line -> line.startsWith("refused: ") && !line.endsWith("ready"));
        }
    }
}
