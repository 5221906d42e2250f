package dev.careerbot.knowledge.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Keeps what moderators added, the snapshots made from it, and which of them is live. Each method is one transaction: it is done
 * whole, with its entry in the audit, or not at all, whatever happens to the process. Safe for use by several threads and
 * processes.
 */
public interface KnowledgeStore {
    /** How many published snapshots are kept for rollback. */
    int KEPT = 50;

    /** Which snapshot is live, and whether the schedule may publish others. */
    record Live(long number, boolean held, boolean withShipped) {}

    /** What is live; empty before the first snapshot. */
    Optional<Live> live();

    /**
     * Keeps the first snapshot, and makes it live.
     *
     * @param withShipped whether snapshots hold the articles that ship with the bot
     * @throws StoreException where there is one already
     */
    SnapshotInfo begin(NewSnapshot first, boolean withShipped, Act act);

    /** What moderators want the bot to know, by name. */
    List<Source> sources();

    /** The source of that name. */
    Optional<Source> findSource(String name);

    /** Adds a source, or replaces the one of that name. */
    void add(Source source, Document document, Act act);

    /** Takes a source out of the next snapshot. @return whether there was one of that name */
    boolean remove(String name, Act act);

    /** The document of that hash. */
    Optional<Document> findDocument(String hash);

    /** A reading or catalogue that a snapshot names. */
    default Optional<String> findBlob(String hash) {
        List<String> found = new ArrayList<>();
        readBlobs(List.of(hash), (same, content) -> found.add(content));
        return found.stream().findFirst();
    }

    /** Reads many of them, in any order; {@code found} is told the hash and what it names of each that is kept. */
    void readBlobs(Collection<String> hashes, BiConsumer<String, String> found);

    /** Keeps a snapshot that is not live yet, in place of one that was staged before. */
    SnapshotInfo stage(NewSnapshot snapshot, Act act);

    /** All snapshots that are kept, the newest first. */
    List<SnapshotSummary> snapshots();

    /** The snapshot that waits to be published. */
    Optional<SnapshotInfo> staged();

    /** The snapshot of that number. */
    Optional<SnapshotInfo> findSnapshot(long number);

    /**
     * Makes a snapshot live, if the one that is live is still the one that the caller saw; older ones beyond {@link #KEPT} go.
     *
     * @param before the number of the snapshot that was live when the decision was made
     * @param hold whether the schedule may not publish until {@link #resume}
     * @throws StoreException where another was made live meanwhile, or there is none of that number
     */
    void publish(long number, long before, boolean hold, Act act);

    /** Lets the schedule publish again. */
    void resume(Act act);

    /** When the bot refreshes by itself; empty for never. */
    Optional<Schedule> schedule();

    /** From now on the bot refreshes by itself then; empty for never. */
    void setSchedule(Optional<Schedule> schedule, Act act);

    /**
     * Takes an article out of the sources and out of every snapshot, and its text out of the store.
     *
     * @return how many snapshots held it
     */
    int purge(String name, Act act);

    /**
     * What was done last, the latest first.
     *
     * @param community the one in which it was done; empty for all
     */
    List<Act> audit(Optional<String> community, int most);
}
