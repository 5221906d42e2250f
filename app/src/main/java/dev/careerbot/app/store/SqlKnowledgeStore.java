package dev.careerbot.app.store;

import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.NewSnapshot;
import dev.careerbot.knowledge.store.Schedule;
import dev.careerbot.knowledge.store.SnapshotArticle;
import dev.careerbot.knowledge.store.SnapshotInfo;
import dev.careerbot.knowledge.store.SnapshotInfo.State;
import dev.careerbot.knowledge.store.SnapshotSummary;
import dev.careerbot.knowledge.store.Source;
import dev.careerbot.knowledge.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps knowledge in a database. Safe for use by several threads and processes. */
public final class SqlKnowledgeStore implements KnowledgeStore {
    private static final String SNAPSHOT =
            "select number, id, state, model, pipeline, catalogue, created_at, created_by from snapshot";
    private static final String SOURCE =
            "select name, address, community, document, added_by, added_at, entity_tag, last_modified from source";

    private final Database database;

    public SqlKnowledgeStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Live> live() {
        return database.run(SqlKnowledgeStore::live);
    }

    private static Optional<Live> live(Handle handle) {
        return handle.createQuery("select snapshot, held, with_shipped from live")
                .map((row, context) ->
                        new Live(row.getLong("snapshot"), row.getInt("held") != 0, row.getInt("with_shipped") != 0))
                .findOne();
    }

    @Override
    public SnapshotInfo begin(NewSnapshot first, boolean withShipped, Act act) {
        return database.inTransaction(handle -> {
            if (live(handle).isPresent()) {
                throw new StoreException("there is a knowledge base here already; career-bot kb status tells of it");
            }
            SnapshotInfo snapshot = insert(handle, first, State.PUBLISHED, act);
            handle.createUpdate(
                            "insert into live (one, snapshot, held, with_shipped) values (1, :snapshot, 0, :shipped)")
                    .bind("snapshot", snapshot.number())
                    .bind("shipped", withShipped ? 1 : 0)
                    .execute();
            AuditTable.record(handle, act);
            return snapshot;
        });
    }

    @Override
    public List<Source> sources() {
        return database.run(handle -> handle.createQuery(SOURCE + " order by name")
                .map((row, context) -> source(row))
                .list());
    }

    @Override
    public Optional<Source> findSource(String name) {
        return database.run(handle -> handle.createQuery(SOURCE + " where name = :name")
                .bind("name", name)
                .map((row, context) -> source(row))
                .findOne());
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("name"),
                row.getString("address"),
                row.getString("community"),
                row.getString("document"),
                row.getString("added_by"),
                Instant.ofEpochMilli(row.getLong("added_at")),
                row.getString("entity_tag"),
                row.getString("last_modified"));
    }

    @Override
    public void add(Source source, Document document, Act act) {
        database.inTransaction(handle -> {
            handle.createUpdate(
                            "insert into document (hash, content) values (:hash, :content) on conflict (hash) do nothing")
                    .bind("hash", document.hash())
                    .bind("content", document.content())
                    .execute();
            handle.createUpdate("""
                    insert into source (name, address, community, document, added_by, added_at, entity_tag, last_modified)
                    values (:name, :address, :community, :document, :addedBy, :addedAt, :entityTag, :lastModified)
                    on conflict (name) do update set address = excluded.address, document = excluded.document,
                      added_by = excluded.added_by, added_at = excluded.added_at, entity_tag = excluded.entity_tag,
                      last_modified = excluded.last_modified""")
                    .bind("name", source.name())
                    .bind("address", source.address())
                    .bind("community", source.community())
                    .bind("document", document.hash())
                    .bind("addedBy", source.addedBy())
                    .bind("addedAt", source.addedAt().toEpochMilli())
                    .bind("entityTag", source.entityTag())
                    .bind("lastModified", source.lastModified())
                    .execute();
            AuditTable.record(handle, act);
            return true;
        });
    }

    @Override
    public boolean remove(String name, Act act) {
        return database.inTransaction(handle -> {
            boolean was = handle.execute("delete from source where name = ?", name) > 0;
            if (was) {
                AuditTable.record(handle, act);
            }
            return was;
        });
    }

    @Override
    public Optional<Document> findDocument(String hash) {
        return database.run(handle -> handle.createQuery("select content from document where hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> new Document(hash, row.getBytes("content")))
                .findOne());
    }

    @Override
    public void readBlobs(Collection<String> hashes, BiConsumer<String, String> found) {
        database.runInParts(
                hashes,
                (handle, some) -> handle.createQuery("select hash, content from blob where hash in (<hashes>)")
                        .bindList("hashes", some)
                        .map((row, context) -> Map.entry(row.getString("hash"), row.getString("content")))
                        .forEach(blob -> found.accept(blob.getKey(), blob.getValue())));
    }

    @Override
    public SnapshotInfo stage(NewSnapshot snapshot, Act act) {
        return database.inTransaction(handle -> {
            lock(handle);
            handle.execute(
                    "delete from snapshot_article where snapshot in (select number from snapshot where state = 'STAGED')");
            handle.execute("delete from snapshot where state = 'STAGED'");
            SnapshotInfo staged = insert(handle, snapshot, State.STAGED, act);
            sweep(handle);
            AuditTable.record(handle, act);
            return staged;
        });
    }

    private static SnapshotInfo insert(Handle handle, NewSnapshot snapshot, State state, Act act) {
        long number = handle.createQuery("select coalesce(max(number), 0) + 1 from snapshot")
                .mapTo(Long.class)
                .one();
        Set<String> kept =
                handle.createQuery("select hash from blob").mapTo(String.class).set();
        PreparedBatch blobs =
                handle.prepareBatch("insert into blob (hash, content) values (?, ?) on conflict (hash) do nothing");
        snapshot.blobs().forEach((hash, content) -> {
            if (!kept.contains(hash)) {
                blobs.bind(0, hash).bind(1, content.get()).add();
            }
        });
        blobs.execute();
        SnapshotInfo info = new SnapshotInfo(
                number,
                snapshot.id(),
                state,
                snapshot.model(),
                snapshot.pipeline(),
                snapshot.catalogue(),
                snapshot.articles(),
                act.at(),
                act.actor());
        handle.createUpdate(
                        "insert into snapshot (number, id, state, model, pipeline, catalogue, created_at, created_by)"
                                + " values (:number, :id, :state, :model, :pipeline, :catalogue, :at, :by)")
                .bind("number", number)
                .bind("id", info.id())
                .bind("state", state.name())
                .bind("model", info.model())
                .bind("pipeline", info.pipeline())
                .bind("catalogue", info.catalogue())
                .bind("at", info.createdAt().toEpochMilli())
                .bind("by", info.createdBy())
                .execute();
        PreparedBatch articles = handle.prepareBatch(
                "insert into snapshot_article (snapshot, place, name, document, reading, claims) values (?, ?, ?, ?, ?, ?)");
        int place = 0;
        for (SnapshotArticle article : snapshot.articles()) {
            articles.bind(0, number)
                    .bind(1, place++)
                    .bind(2, article.name())
                    .bind(3, article.document())
                    .bind(4, article.reading())
                    .bind(5, article.claims())
                    .add();
        }
        if (place > 0) {
            articles.execute();
        }
        return info;
    }

    @Override
    public List<SnapshotSummary> snapshots() {
        return database.run(handle -> handle.createQuery("""
                        select number, id, state, created_at, created_by,
                          count(article.name) as articles, coalesce(sum(article.claims), 0) as claims
                        from snapshot left join snapshot_article article on article.snapshot = number
                        group by number, id, state, created_at, created_by order by number desc""")
                .map((row, context) -> new SnapshotSummary(
                        row.getLong("number"),
                        row.getString("id"),
                        State.valueOf(row.getString("state")),
                        row.getInt("articles"),
                        row.getInt("claims"),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        row.getString("created_by")))
                .list());
    }

    @Override
    public Optional<SnapshotInfo> staged() {
        return database.run(handle -> handle.createQuery(SNAPSHOT + " where state = 'STAGED'")
                .map((row, context) -> info(handle, row))
                .findFirst());
    }

    @Override
    public Optional<SnapshotInfo> findSnapshot(long number) {
        return database.run(handle -> findSnapshot(handle, number));
    }

    private static Optional<SnapshotInfo> findSnapshot(Handle handle, long number) {
        return handle.createQuery(SNAPSHOT + " where number = :number")
                .bind("number", number)
                .map((row, context) -> info(handle, row))
                .findOne();
    }

    private static SnapshotInfo info(Handle handle, ResultSet row) throws SQLException {
        long number = row.getLong("number");
        List<SnapshotArticle> articles = handle.createQuery(
                        "select name, document, reading, claims from snapshot_article where snapshot = :number order by place")
                .bind("number", number)
                .map((article, context) -> new SnapshotArticle(
                        article.getString("name"),
                        article.getString("document"),
                        article.getString("reading"),
                        article.getInt("claims")))
                .list();
        return new SnapshotInfo(
                number,
                row.getString("id"),
                State.valueOf(row.getString("state")),
                row.getString("model"),
                row.getString("pipeline"),
                row.getString("catalogue"),
                articles,
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("created_by"));
    }

    @Override
    public void publish(long number, long before, boolean hold, Act act) {
        database.inTransaction(handle -> {
            lock(handle);
            long now = live(handle).map(Live::number).orElse(0L);
            if (now != before) {
                throw new StoreException(
                        "snapshot " + now + " was published meanwhile; look at the difference again with kb refresh");
            }
            if (findSnapshot(handle, number).isEmpty()) {
                throw new StoreException("there is no snapshot " + number + "; kb history lists them");
            }
            handle.execute("update snapshot set state = 'PUBLISHED' where number = ?", number);
            handle.execute("update live set snapshot = ?, held = ?", number, hold ? 1 : 0);
            dropOld(handle);
            sweep(handle);
            AuditTable.record(handle, act);
            return true;
        });
    }

    private static void dropOld(Handle handle) {
        String old = "(select number from snapshot where state = 'PUBLISHED'"
                + " and number not in (select snapshot from live)"
                + " and number not in (select number from snapshot where state = 'PUBLISHED' order by number desc limit "
                + KEPT + "))";
        handle.execute("delete from snapshot_article where snapshot in " + old);
        handle.execute("delete from snapshot where number in " + old);
    }

    /** Drops texts that neither a source nor a snapshot names any more. */
    private static void sweep(Handle handle) {
        handle.execute(
                "delete from blob where not exists (select 1 from snapshot_article a where a.reading = blob.hash)"
                        + " and not exists (select 1 from snapshot s where s.catalogue = blob.hash)");
        handle.execute(
                "delete from document where not exists (select 1 from snapshot_article a where a.document = document.hash)"
                        + " and not exists (select 1 from source s where s.document = document.hash)");
    }

    @Override
    public void resume(Act act) {
        database.inTransaction(handle -> {
            handle.execute("update live set held = 0");
            AuditTable.record(handle, act);
            return true;
        });
    }

    @Override
    public Optional<Schedule> schedule() {
        return database.run(handle -> handle.createQuery("select cron, time_zone from schedule")
                .map((row, context) -> new Schedule(row.getString("cron"), ZoneId.of(row.getString("time_zone"))))
                .findOne());
    }

    @Override
    public void setSchedule(Optional<Schedule> schedule, Act act) {
        database.inTransaction(handle -> {
            handle.execute("delete from schedule");
            schedule.ifPresent(times -> handle.execute(
                    "insert into schedule (one, cron, time_zone) values (1, ?, ?)",
                    times.cron(),
                    times.zone().getId()));
            AuditTable.record(handle, act);
            return true;
        });
    }

    @Override
    public int purge(String name, Act act) {
        return database.inTransaction(handle -> {
            lock(handle);
            List<Long> holding = handle.createQuery("select distinct snapshot from snapshot_article where name = :name")
                    .bind("name", name)
                    .mapTo(Long.class)
                    .list();
            int sources = handle.execute("delete from source where name = ?", name);
            handle.execute("delete from snapshot_article where name = ?", name);
            holding.forEach(number -> rename(handle, number));
            sweep(handle);
            SqlWorkStore.clear(handle);
            if (sources + holding.size() > 0) {
                AuditTable.record(handle, act);
            }
            return holding.size();
        });
    }

    /** Gives a snapshot that has changed another id, as equal ids mean equal answers. */
    private static void rename(Handle handle, long number) {
        findSnapshot(handle, number).ifPresent(snapshot -> {
            NewSnapshot changed = new NewSnapshot(
                    snapshot.model(), snapshot.pipeline(), snapshot.catalogue(), snapshot.articles(), Map.of());
            handle.execute("update snapshot set id = ? where number = ?", changed.id(), number);
        });
    }

    @Override
    public List<Act> audit(Optional<String> community, int most) {
        return database.run(handle -> AuditTable.last(handle, community, most));
    }

    /** Makes other writers of snapshots wait until this transaction ends, in this process and others. */
    private static void lock(Handle handle) {
        if (handle.execute("update live set one = 1") == 0) {
            throw new StoreException("there is no knowledge base here yet; run career-bot kb init");
        }
    }
}
