package dev.careerbot.bot.moderation;

import static dev.careerbot.bot.community.ModeratorCommand.changing;
import static dev.careerbot.bot.community.ModeratorCommand.needed;
import static dev.careerbot.bot.community.ModeratorCommand.option;
import static dev.careerbot.bot.community.ModeratorCommand.reading;

import dev.careerbot.bot.command.CommandSpec.Kind;
import dev.careerbot.bot.community.Call;
import dev.careerbot.bot.community.ModeratorCommand;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.releases.Difference;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.Schedule;
import dev.careerbot.knowledge.store.SnapshotInfo;
import dev.careerbot.knowledge.store.SnapshotInfo.State;
import dev.careerbot.knowledge.store.SnapshotSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What the bot knows as a whole: the next snapshot, publishing, the way back, and what was done. Safe for use by several threads. */
public final class SnapshotCommands {
    private static final int ALL_CLAIMS = 40;
    private static final int HISTORY = 20;

    private final KnowledgeStore store;
    private final Releases releases;
    private final Refreshes refreshes;
    private final Consumer<KnowledgeBase> published;

    /** @param published takes a base that is live from now on */
    public SnapshotCommands(
            KnowledgeStore store,
            Releases releases,
            Gate gate,
            ArticleFetcher fetcher,
            Consumer<KnowledgeBase> published) {
        this.store = store;
        this.releases = releases;
        this.refreshes = new Refreshes(store, releases, gate, fetcher, published);
        this.published = published;
    }

    /** The commands. */
    public List<ModeratorCommand> commands() {
        return List.of(
                changing(
                        "kb init",
                        "Begin a knowledge base with the articles that ship with the bot",
                        this::init,
                        option("empty", "Without the articles that ship", Kind.FLAG)),
                changing(
                        "kb refresh",
                        "Build the next snapshot and show what would change",
                        this::refresh,
                        option("publish", "Publish it, where no golden question is answered worse", Kind.FLAG),
                        option("yes", "Publish it even so; needs a reason", Kind.FLAG),
                        option("reason", "Why, for the audit", Kind.TEXT)),
                changing(
                        "kb publish",
                        "Publish the snapshot that waits, where no golden question is answered worse",
                        call -> refreshes.publish(call, Optional.empty())),
                changing(
                        "kb override",
                        "Publish the snapshot that waits although answers become worse",
                        call -> refreshes.publish(call, call.find("reason")),
                        needed("reason", "Why, for the audit", Kind.TEXT)),
                changing(
                        "kb rollback",
                        "Make an earlier snapshot live again",
                        this::rollback,
                        option("snapshot", "Its number; else the one before", Kind.NUMBER)),
                changing(
                        "kb schedule",
                        "Set or show when I refresh by myself",
                        this::schedule,
                        option("times", "Such as “daily 03:00”, “mondays 06:30”, cron, or “never”", Kind.TEXT),
                        option("zone", "The time zone, such as Europe/Berlin; else UTC", Kind.TEXT)),
                changing("kb resume", "Let the schedule publish again after a rollback", this::resume),
                reading("kb history", "List snapshots, and what was done last", this::history),
                reading(
                        "kb diff",
                        "Show what differs between two snapshots",
                        this::diff,
                        option("from", "A snapshot's number; else the live one", Kind.NUMBER),
                        option("to", "A snapshot's number; else the one that waits", Kind.NUMBER)),
                reading("kb status", "Say what is live", this::status));
    }

    private Reply init(Call call) {
        boolean empty = call.has("empty");
        SnapshotInfo first = releases.begin(!empty, call.act(empty ? "empty" : "", ""));
        return Reply.done("Begun with snapshot " + first.number() + ": "
                + Reports.count(first.articles().size(), "article") + ". Add more with kb add, then kb refresh.");
    }

    private Reply refresh(Call call) {
        if (call.has("yes") && call.find("reason").isEmpty()) {
            return Reply.refused("Publishing although answers become worse needs a reason; say why.");
        }
        return refreshes.refresh(call, call.has("publish"), call.has("yes") ? call.find("reason") : Optional.empty());
    }

    private Reply rollback(Call call) {
        SnapshotInfo live = releases.live();
        OptionalLong wanted = call.number("snapshot");
        OptionalLong number = wanted.isPresent() ? wanted : before(live.number());
        Optional<SnapshotInfo> target = number.isPresent() ? store.findSnapshot(number.getAsLong()) : Optional.empty();
        if (target.isEmpty() || target.get().state() != State.PUBLISHED) {
            return Reply.refused("There is no such snapshot that was published; kb history lists them.");
        }
        if (target.get().number() == live.number()) {
            return Reply.done("Snapshot " + live.number() + " is live already.");
        }
        KnowledgeBase base = releases.base(target.get());
        String what = "snapshot " + live.number() + " to " + target.get().number();
        store.publish(target.get().number(), live.number(), true, call.act(what, "kb rollback " + live.number()));
        published.accept(base);
        return Reply.done("Snapshot " + target.get().number()
                + " is live again. The schedule publishes nothing until kb resume.");
    }

    private OptionalLong before(long live) {
        return store.snapshots().stream()
                .filter(snapshot -> snapshot.number() < live && snapshot.state() == State.PUBLISHED)
                .mapToLong(SnapshotSummary::number)
                .findFirst();
    }

    private Reply schedule(Call call) {
        Optional<String> times = call.find("times");
        if (times.isEmpty()) {
            return Reply.done(store.schedule()
                    .map(schedule -> "I refresh " + RefreshTimes.describe(schedule) + ".")
                    .orElse("I refresh only when I am told to."));
        }
        String undo = "kb schedule "
                + store.schedule()
                        .map(before -> before.cron() + ", " + before.zone())
                        .orElse("never");
        if (times.get().equalsIgnoreCase("never")) {
            store.setSchedule(Optional.empty(), call.act("never", undo));
            return Reply.done("I refresh only when I am told to.");
        }
        try {
            Schedule schedule = RefreshTimes.read(times.get(), call.find("zone").orElse("UTC"));
            store.setSchedule(Optional.of(schedule), call.act(schedule.cron() + ", " + schedule.zone(), undo));
            return Reply.done("I refresh " + RefreshTimes.describe(schedule)
                    + ", and publish only where no golden question" + " is answered worse.");
        } catch (IllegalArgumentException e) {
            return Reply.refused(String.valueOf(e.getMessage()));
        }
    }

    private Reply resume(Call call) {
        releases.begun();
        store.resume(call.act("", ""));
        return Reply.done("The schedule may publish again.");
    }

    private Reply history(Call call) {
        long live = releases.begun().number();
        List<String> snapshots =
                store.snapshots().stream().map(snapshot -> line(snapshot, live)).toList();
        Optional<String> community = call.asker().isLocal()
                ? Optional.empty()
                : Optional.of(call.asker().community());
        List<String> acts = store.audit(community, HISTORY).stream()
                .map(act -> act.at().truncatedTo(ChronoUnit.SECONDS) + " " + act.actor() + ": " + act.what()
                        + (act.detail().isEmpty() ? "" : " " + act.detail())
                        + (act.undo().isEmpty() ? "" : " (undo: " + act.undo() + ")"))
                .toList();
        List<Block> blocks = new ArrayList<>(List.of(Reports.text(Reports.bullets(snapshots, HISTORY))));
        if (!acts.isEmpty()) {
            blocks.add(Reports.text("Done last:\n" + Reports.bullets(acts, HISTORY)));
        }
        return new Reply.Done(blocks, List.of());
    }

    private static String line(SnapshotSummary snapshot, long live) {
        return "snapshot " + snapshot.number() + (snapshot.number() == live ? " (live)" : "")
                + (snapshot.state() == State.STAGED ? " (staged)" : "") + ", "
                + Reports.count(snapshot.articles(), "article") + ", "
                + snapshot.createdAt().truncatedTo(ChronoUnit.SECONDS) + " by " + snapshot.createdBy();
    }

    private Reply diff(Call call) {
        OptionalLong first = call.number("from");
        OptionalLong second = call.number("to");
        Optional<SnapshotInfo> from =
                first.isPresent() ? store.findSnapshot(first.getAsLong()) : Optional.of(releases.live());
        Optional<SnapshotInfo> to = second.isPresent() ? store.findSnapshot(second.getAsLong()) : store.staged();
        if (from.isEmpty() || to.isEmpty()) {
            return Reply.refused(
                    "There are no two such snapshots; kb history lists them, and kb refresh builds the next.");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Reports.text(
                "From snapshot " + from.get().number() + " to " + to.get().number() + ":"));
        blocks.addAll(Reports.difference(
                Difference.between(releases.content(from.get()), releases.content(to.get())), ALL_CLAIMS));
        return new Reply.Done(blocks, List.of());
    }

    private Reply status(Call call) {
        List<SnapshotSummary> snapshots = store.snapshots();
        Status status = status(store, snapshots);
        return Reply.done("Snapshot " + status.snapshot() + " is live: " + Reports.count(status.articles(), "article")
                + ", " + Reports.count(status.statements(), "statement") + ". "
                + Reports.count(status.sources(), "source") + " added by moderators"
                + (status.staged() > 0
                        ? "; snapshot " + status.staged() + " is staged and waits for kb publish (kb diff shows it)"
                        : "")
                + (status.held() ? "; the schedule waits for kb resume" : "") + "." + lastRefresh(snapshots, call));
    }

    private static String lastRefresh(List<SnapshotSummary> snapshots, Call call) {
        return snapshots.stream()
                .map(SnapshotSummary::createdAt)
                .max(Comparator.naturalOrder())
                .map(last -> " Last refreshed " + Reports.when(last, call.at()) + ".")
                .orElse("");
    }

    /**
     * What is live, for scripts.
     *
     * @param staged the number of the snapshot that waits to be published; 0 for none
     */
    public record Status(
            long snapshot, String id, int articles, int statements, int sources, long staged, boolean held) {}

    /**
     * What is live, for scripts.
     *
     * @throws dev.careerbot.knowledge.store.StoreException before the first snapshot
     */
    public static Status status(KnowledgeStore store) {
        return status(store, store.snapshots());
    }

    private static Status status(KnowledgeStore store, List<SnapshotSummary> snapshots) {
        KnowledgeStore.Live live = Releases.begun(store);
        SnapshotSummary shown = snapshots.stream()
                .filter(snapshot -> snapshot.number() == live.number())
                .findFirst()
                .orElseThrow();
        long staged = snapshots.stream()
                .filter(snapshot -> snapshot.state() == State.STAGED)
                .mapToLong(SnapshotSummary::number)
                .findFirst()
                .orElse(0);
        return new Status(
                live.number(),
                shown.id(),
                shown.articles(),
                shown.claims(),
                store.sources().size(),
                staged,
                live.held());
    }
}
