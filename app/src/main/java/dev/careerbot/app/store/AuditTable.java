package dev.careerbot.app.store;

import dev.careerbot.knowledge.store.Act;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What moderators did, written in the transaction that did it. */
final class AuditTable {
    private AuditTable() {}

    static List<Act> last(Handle handle, Optional<String> community, int most) {
        return handle.createQuery("""
                        select community, actor, at, what, detail, undo from audit
                        where :all = 1 or community = :community order by number desc limit :most""")
                .bind("all", community.isEmpty() ? 1 : 0)
                .bind("community", community.orElse(""))
                .bind("most", most)
                .map((row, context) -> new Act(
                        row.getString("community"),
                        row.getString("actor"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("what"),
                        row.getString("detail"),
                        row.getString("undo")))
                .list();
    }

    static void record(Handle handle, Act act) {
        handle.createUpdate("insert into audit (community, actor, at, what, detail, undo)"
                        + " values (:community, :actor, :at, :what, :detail, :undo)")
                .bind("community", act.community())
                .bind("actor", act.actor())
                .bind("at", act.at().toEpochMilli())
                .bind("what", act.what())
                .bind("detail", act.detail())
                .bind("undo", act.undo())
                .execute();
    }
}
