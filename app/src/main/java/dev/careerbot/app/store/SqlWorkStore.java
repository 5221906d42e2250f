package dev.careerbot.app.store;

import dev.careerbot.knowledge.store.KnowledgeJson;
import dev.careerbot.knowledge.store.StoreException;
import dev.careerbot.knowledge.store.WorkStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps in a database what was worked out from articles. Safe for use by several threads and processes. */
public final class SqlWorkStore implements WorkStore {
    private static final String INDEX = "index";
    private static final String READINGS = "readings";

    private final Database database;

    public SqlWorkStore(Database database) {
        this.database = database;
    }

    /** What is kept of a kind. */
    private record Kept(String version, long generation, String catalogues) {}

    /** A part of a file of the index. */
    private record Part(String file, int place) {}

    @Override
    public OptionalLong readIndex(String version, BiConsumer<String, byte[]> parts) {
        return database.run(handle -> {
            Kept kept = kept(handle, INDEX);
            if (!kept.version().equals(version)) {
                return OptionalLong.of(kept.generation());
            }
            // Why one by one: PostgreSQL's driver holds all rows of a query in memory.
            List<Part> all = handle.createQuery("select file, place from index_part order by file, place")
                    .map((row, context) -> new Part(row.getString("file"), row.getInt("place")))
                    .list();
            for (Part part : all) {
                handle.createQuery("select content from index_part where file = ? and place = ?")
                        .bind(0, part.file())
                        .bind(1, part.place())
                        .mapTo(byte[].class)
                        .forEach(content -> parts.accept(part.file(), content));
            }
            return OptionalLong.of(kept.generation());
        });
    }

    @Override
    public OptionalLong indexGeneration() {
        return database.run(handle -> OptionalLong.of(kept(handle, INDEX).generation()));
    }

    @Override
    public OptionalLong keepIndex(
            String version, long before, Collection<String> files, Collection<String> added, Files content) {
        return database.inTransaction(handle -> {
            OptionalLong next = next(handle, INDEX, version, before, "");
            if (next.isPresent()) {
                Set<String> stay = new HashSet<>(files);
                stay.removeAll(added);
                handle.createQuery("select distinct file from index_part").mapTo(String.class).list().stream()
                        .filter(file -> !stay.contains(file))
                        .forEach(file -> handle.execute("delete from index_part where file = ?", file));
                added.forEach(file -> insert(handle, file, content));
            }
            return next;
        });
    }

    private static void insert(Handle handle, String file, Files content) {
        int[] place = {0};
        content.read(
                file,
                part -> handle.execute(
                        "insert into index_part (file, place, content) values (?, ?, ?)", file, place[0]++, part));
    }

    @Override
    public Optional<ReadSoFar> findReadings(String version) {
        return database.run(handle -> {
            Kept kept = kept(handle, READINGS);
            if (!kept.version().equals(version)) {
                return Optional.of(new ReadSoFar(kept.generation(), List.of(), Map.of()));
            }
            Map<String, ReadOnce> articles = new HashMap<>();
            handle.createQuery("select name, document, content, words from article_reading")
                    .map((row, context) -> Map.entry(
                            row.getString("name"),
                            new ReadOnce(row.getString("document"), row.getString("content"), row.getString("words"))))
                    .forEach(row -> articles.put(row.getKey(), row.getValue()));
            return Optional.of(
                    isStill(handle, kept)
                            ? new ReadSoFar(kept.generation(), catalogues(kept), articles)
                            : new ReadSoFar(kept.generation(), List.of(), Map.of()));
        });
    }

    /** None where they are damaged. */
    private static List<String> catalogues(Kept kept) {
        try {
            return List.of(KnowledgeJson.read(kept.catalogues(), String[].class));
        } catch (StoreException e) {
            return List.of();
        }
    }

    @Override
    public OptionalLong keepReadings(
            String version,
            long before,
            List<String> catalogues,
            Map<String, ReadOnce> changed,
            Collection<String> gone) {
        return database.inTransaction(handle -> {
            boolean goesOn = kept(handle, READINGS).version().equals(version);
            OptionalLong next = next(handle, READINGS, version, before, KnowledgeJson.write(catalogues));
            if (next.isEmpty()) {
                return next;
            }
            if (!goesOn) {
                handle.execute("delete from article_reading");
            }
            gone.forEach(file -> handle.execute("delete from article_reading where name = ?", file));
            PreparedBatch batch = handle.prepareBatch(
                    "insert into article_reading (name, document, content, words) values (?, ?, ?, ?)"
                            + " on conflict (name) do update set document = excluded.document,"
                            + " content = excluded.content, words = excluded.words");
            changed.forEach((name, reading) -> batch.bind(0, name)
                    .bind(1, reading.document())
                    .bind(2, reading.content())
                    .bind(3, reading.words())
                    .add());
            batch.execute();
            return next;
        });
    }

    /** Drops all of it; who is about to keep what was worked out before has to wait, and is refused then. */
    static void clear(Handle handle) {
        handle.execute("update kept_work set version = '', catalogues = '', generation = generation + 1");
        handle.execute("delete from index_part");
        handle.execute("delete from article_reading");
    }

    private static Kept kept(Handle handle, String kind) {
        return handle.createQuery("select version, generation, catalogues from kept_work where kind = ?")
                .bind(0, kind)
                .map((row, context) ->
                        new Kept(row.getString("version"), row.getLong("generation"), row.getString("catalogues")))
                .one();
    }

    /** Whether nothing was kept meanwhile; a transaction could not read from a home that cannot be written to. */
    private static boolean isStill(Handle handle, Kept kept) {
        return kept(handle, READINGS).generation() == kept.generation();
    }

    /** The next generation, where the one before is still the last; holds all others back until the transaction ends. */
    private static OptionalLong next(Handle handle, String kind, String version, long before, String catalogues) {
        int done = handle.createUpdate(
                        "update kept_work set version = :version, catalogues = :catalogues, generation = :next"
                                + " where kind = :kind and generation = :before")
                .bind("version", version)
                .bind("catalogues", catalogues)
                .bind("next", before + 1)
                .bind("kind", kind)
                .bind("before", before)
                .execute();
        return done == 0 ? OptionalLong.empty() : OptionalLong.of(before + 1);
    }
}
