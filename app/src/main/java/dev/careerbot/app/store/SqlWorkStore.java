package dev.careerbot.app.store;

import dev.careerbot.knowledge.store.KnowledgeJson;
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

    @Override
    public OptionalLong readIndex(String version, BiConsumer<String, byte[]> parts) {
        return database.run(handle -> {
            Kept kept = kept(handle, INDEX);
            if (!kept.version().equals(version)) {
                return OptionalLong.empty();
            }
            handle.createQuery("select file, content from index_part order by file, place")
                    .map((row, context) -> Map.entry(row.getString("file"), row.getBytes("content")))
                    .forEach(part -> parts.accept(part.getKey(), part.getValue()));
            return isStill(handle, INDEX, kept) ? OptionalLong.of(kept.generation()) : OptionalLong.empty();
        });
    }

    @Override
    public OptionalLong keepIndex(
            String version, OptionalLong before, Collection<String> files, Collection<String> added, Files content) {
        return database.inTransaction(handle -> {
            OptionalLong next = next(handle, INDEX, version, before, "");
            if (next.isPresent()) {
                Set<String> gone = new HashSet<>(handle.createQuery("select distinct file from index_part")
                        .mapTo(String.class)
                        .list());
                if (before.isPresent()) {
                    gone.removeAll(files);
                }
                gone.forEach(file -> handle.execute("delete from index_part where file = ?", file));
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
    public Optional<Readings> findReadings(String version) {
        return database.run(handle -> {
            Kept kept = kept(handle, READINGS);
            if (!kept.version().equals(version)) {
                return Optional.empty();
            }
            Map<String, Reading> articles = new HashMap<>();
            handle.createQuery("select name, document, content from article_reading")
                    .map((row, context) -> Map.entry(
                            row.getString("name"), new Reading(row.getString("document"), row.getString("content"))))
                    .forEach(row -> articles.put(row.getKey(), row.getValue()));
            List<String> catalogues = List.of(KnowledgeJson.read(kept.catalogues(), String[].class));
            return isStill(handle, READINGS, kept)
                    ? Optional.of(new Readings(kept.generation(), catalogues, articles))
                    : Optional.empty();
        });
    }

    @Override
    public Map<String, String> findWords() {
        return database.run(handle -> {
            Map<String, String> words = new HashMap<>();
            handle.createQuery("select name, words from article_reading")
                    .map((row, context) -> Map.entry(row.getString("name"), row.getString("words")))
                    .forEach(row -> words.put(row.getKey(), row.getValue()));
            return words;
        });
    }

    @Override
    public OptionalLong keepReadings(
            String version,
            OptionalLong before,
            List<String> catalogues,
            Map<String, Reading> changed,
            Map<String, String> words,
            Collection<String> gone) {
        return database.inTransaction(handle -> {
            OptionalLong next = next(handle, READINGS, version, before, KnowledgeJson.write(catalogues));
            if (next.isEmpty()) {
                return next;
            }
            if (before.isEmpty()) {
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
                    .bind(3, words.getOrDefault(name, ""))
                    .add());
            batch.execute();
            return next;
        });
    }

    /** Drops all of it. */
    static void clear(Handle handle) {
        handle.execute("delete from index_part");
        handle.execute("delete from article_reading");
        handle.execute("update kept_work set version = '', catalogues = '', generation = generation + 1");
    }

    private static Kept kept(Handle handle, String kind) {
        return handle.createQuery("select version, generation, catalogues from kept_work where kind = ?")
                .bind(0, kind)
                .map((row, context) ->
                        new Kept(row.getString("version"), row.getLong("generation"), row.getString("catalogues")))
                .one();
    }

    /** Whether nothing was kept meanwhile; a transaction could not read from a home that cannot be written to. */
    private static boolean isStill(Handle handle, String kind, Kept kept) {
        return kept(handle, kind).generation() == kept.generation();
    }

    private static OptionalLong next(
            Handle handle, String kind, String version, OptionalLong before, String catalogues) {
        long now = kept(handle, kind).generation();
        if (before.isPresent() && before.getAsLong() != now) {
            return OptionalLong.empty();
        }
        int done = handle.createUpdate(
                        "update kept_work set version = :version, catalogues = :catalogues, generation = :next"
                                + " where kind = :kind and generation = :now")
                .bind("version", version)
                .bind("catalogues", catalogues)
                .bind("next", now + 1)
                .bind("kind", kind)
                .bind("now", now)
                .execute();
        return done == 0 ? OptionalLong.empty() : OptionalLong.of(now + 1);
    }
}
