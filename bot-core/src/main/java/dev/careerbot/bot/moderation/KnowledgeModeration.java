package dev.careerbot.bot.moderation;

import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.releases.Candidate;
import dev.careerbot.knowledge.releases.Difference;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.SnapshotInfo;
import dev.careerbot.knowledge.store.Source;
import dev.careerbot.knowledge.store.StoreException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What moderators do to the knowledge: every method is one command, ends in a reply, and is in the audit where it changed
 * something. Safe for use by several threads.
 */
public final class KnowledgeModeration {
    private static final int SHOWN_CLAIMS = 5;
    private static final int ALL_CLAIMS = 40;
    private static final int HISTORY = 20;

    private final KnowledgeStore store;
    private final Releases releases;
    private final Gate gate;
    private final ArticleFetcher fetcher;
    private final InstantSource clock;
    private final Consumer<KnowledgeBase> published;

    /** @param published takes a base that is live from now on */
    public KnowledgeModeration(
            KnowledgeStore store,
            Releases releases,
            Gate gate,
            ArticleFetcher fetcher,
            InstantSource clock,
            Consumer<KnowledgeBase> published) {
        this.store = store;
        this.releases = releases;
        this.gate = gate;
        this.fetcher = fetcher;
        this.clock = clock;
        this.published = published;
    }

    /** Begins a knowledge base. */
    public Reply init(Moderator moderator, boolean empty) {
        return guarded(() -> {
            SnapshotInfo first = releases.begin(!empty, act(moderator, "kb init", empty ? "empty" : "", ""));
            return done("Begun with snapshot " + first.number() + ": "
                    + Reports.count(first.articles().size(), "article") + ". Add more with kb add, then kb refresh.");
        });
    }

    /** Adds an article, or one of the catalogue's files, for the next snapshot. */
    public Reply add(Moderator moderator, Document document) {
        return guarded(() -> add(moderator, new ArticleFetcher.Fetched(document, null, null), null));
    }

    /** Fetches an article, and adds it for the next snapshot. */
    public Reply addAddress(Moderator moderator, String address) {
        return guarded(() -> {
            releases.live();
            try {
                return add(moderator, fetcher.fetch(new URI(address)), address);
            } catch (URISyntaxException e) {
                return refused("“" + address + "” is no address; one looks like https://example.org/page.");
            } catch (ArticleFetcher.Refused e) {
                return refused(e.reason());
            }
        });
    }

    private Reply add(Moderator moderator, ArticleFetcher.Fetched fetched, @Nullable String address) {
        releases.live();
        Document document = fetched.document();
        Optional<String> refusal = KnowledgeFiles.refusal(document);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Optional<Source> before = find(document.name());
        if (before.isPresent() && !mayChange(moderator, before.get())) {
            return refused(document.name() + " was added by another community; give yours another name.");
        }
        if (before.isPresent() && before.get().document().equals(document.hash())) {
            return done(document.name() + " is there already, with the same content.");
        }
        store.add(
                new Source(
                        document.name(),
                        address,
                        before.map(Source::community).orElse(moderator.community()),
                        document.hash(),
                        moderator.user(),
                        clock.instant(),
                        fetched.entityTag(),
                        fetched.lastModified()),
                document,
                act(moderator, "kb add", document.name(), "kb remove " + document.name()));
        return done((before.isPresent() ? "Replaced " : "Added ") + document.name()
                + ". It counts from the next kb refresh on.");
    }

    /** Lists what moderators added. */
    public Reply sources() {
        return guarded(() -> {
            List<Source> sources = store.sources();
            return sources.isEmpty()
                    ? done("Nothing was added yet; kb add does it.")
                    : done(Reports.bullets(
                            sources.stream().map(KnowledgeModeration::shown).toList(), sources.size()));
        });
    }

    private static String shown(Source source) {
        String from = source.address() == null ? "" : ", from " + source.address();
        return source.name() + from + ", added by " + source.addedBy() + " on "
                + source.addedAt().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Takes an article out of the next snapshot. */
    public Reply remove(Moderator moderator, String name) {
        return guarded(() -> {
            Optional<Source> source = find(name);
            if (source.isPresent() && !mayChange(moderator, source.get())) {
                return refused(name + " was added by another community, which alone may remove it.");
            }
            boolean was = source.isPresent() && store.remove(name, act(moderator, "kb remove", name, ""));
            return was
                    ? done("Removed " + name + " from the next snapshot; kb refresh publishes that.")
                    : refused("there is no source " + name + "; kb sources lists them");
        });
    }

    /** Takes an article out of every snapshot, the live one included, at once. */
    public Reply purge(Moderator moderator, String name) {
        return guarded(() -> {
            Optional<Source> source = find(name);
            boolean kept = store.snapshots().stream()
                    .anyMatch(snapshot -> snapshot.articles().stream()
                            .anyMatch(article ->
                                    article.document() != null && article.name().equals(name)));
            if (source.isEmpty() && !kept) {
                return refused("there is no source " + name + " and no snapshot holds it; kb sources lists them");
            }
            if (source.map(s -> !mayChange(moderator, s)).orElse(!moderator.isOperator())) {
                return refused(name + " was added by another community, which alone may purge it.");
            }
            int snapshots = store.purge(name, act(moderator, "kb purge", name, ""));
            published.accept(releases.base(releases.live()));
            return done("Purged " + name + " from the sources and from " + Reports.count(snapshots, "snapshot") + ".");
        });
    }

    /**
     * Builds the next snapshot, and publishes it where that is asked for and the gate lets it.
     *
     * @param progress told what is done
     * @param reason why it is to be published although answers become worse
     */
    public Reply refresh(Moderator moderator, boolean publish, Optional<String> reason, Consumer<String> progress) {
        return guarded(() -> {
            Candidate candidate = releases.prepare(progress);
            SnapshotInfo live = releases.live();
            if (candidate.snapshot().id().equals(live.id())) {
                return done("Nothing has changed since snapshot " + live.number() + ".");
            }
            progress.accept("Asking the golden questions …");
            Gate.Verdict verdict = gate.compare(releases.base(live), candidate.base());
            Difference difference = candidate.difference();
            List<Block> blocks = new ArrayList<>(Reports.findings(candidate.findings()));
            blocks.addAll(Reports.difference(difference, SHOWN_CLAIMS));
            blocks.addAll(Reports.verdict(verdict));
            SnapshotInfo staged = store.stage(
                    candidate.snapshot(), act(moderator, "kb refresh", "staged " + summary(difference), ""));
            if (!publish) {
                blocks.add(Reports.text("Staged as snapshot " + staged.number()
                        + ", not published yet: kb refresh --publish does it."));
                return new Reply.Done(blocks, List.of());
            }
            if (!verdict.passes() && reason.isEmpty()) {
                blocks.add(Reports.text(
                        "Not published: " + Reports.count(verdict.broken().size(), "golden question")
                                + " would be answered worse. Mend the sources, or publish with a reason:"
                                + " kb refresh --publish --yes --reason \"…\"."));
                return new Reply.Blocked(blocks, List.of());
            }
            String why = reason.map(text -> ", although " + verdict.broken().size() + " worse: " + text)
                    .orElse("");
            store.publish(
                    staged.number(),
                    candidate.before(),
                    store.live().map(KnowledgeStore.Live::held).orElse(false),
                    act(
                            moderator,
                            "kb publish",
                            "snapshot " + staged.number() + why,
                            "kb rollback " + candidate.before()));
            published.accept(candidate.base());
            blocks.add(Reports.text("Published as snapshot " + staged.number() + "; kb rollback takes it back."));
            return new Reply.Done(blocks, List.of());
        });
    }

    private static String summary(Difference difference) {
        return "+" + difference.gained().size() + " -" + difference.lost().size() + " statements";
    }

    /** Makes an earlier snapshot live again: the one given, else the one before the live one. The schedule then waits. */
    public Reply rollback(Moderator moderator, OptionalLong number) {
        return guarded(() -> {
            SnapshotInfo live = releases.live();
            Optional<SnapshotInfo> target = number.isPresent()
                    ? store.findSnapshot(number.getAsLong())
                    : store.snapshots().stream()
                            .filter(snapshot -> snapshot.number() < live.number()
                                    && snapshot.state() == SnapshotInfo.State.PUBLISHED)
                            .findFirst();
            if (target.isEmpty() || target.get().state() != SnapshotInfo.State.PUBLISHED) {
                return refused("there is no such snapshot that was published; kb history lists them");
            }
            if (target.get().number() == live.number()) {
                return done("Snapshot " + live.number() + " is live already.");
            }
            KnowledgeBase base = releases.base(target.get());
            store.publish(
                    target.get().number(),
                    live.number(),
                    true,
                    act(
                            moderator,
                            "kb rollback",
                            "snapshot " + live.number() + " to " + target.get().number(),
                            "kb rollback " + live.number()));
            published.accept(base);
            return done("Snapshot " + target.get().number()
                    + " is live again. The schedule publishes nothing until kb resume.");
        });
    }

    /** Lets the schedule publish again after a rollback. */
    public Reply resume(Moderator moderator) {
        return guarded(() -> {
            releases.live();
            store.resume(act(moderator, "kb resume", "", ""));
            return done("The schedule may publish again.");
        });
    }

    /** Lists snapshots, and what was done last. */
    public Reply history() {
        return guarded(() -> {
            long live = releases.live().number();
            List<String> snapshots = store.snapshots().stream()
                    .map(snapshot -> "snapshot " + snapshot.number() + (snapshot.number() == live ? " (live)" : "")
                            + (snapshot.state() == SnapshotInfo.State.STAGED ? " (staged)" : "") + ", "
                            + Reports.count(snapshot.articles().size(), "article") + ", "
                            + snapshot.createdAt().truncatedTo(ChronoUnit.SECONDS) + " by " + snapshot.createdBy())
                    .toList();
            List<String> acts = store.audit(HISTORY).stream()
                    .map(act -> act.at().truncatedTo(ChronoUnit.SECONDS) + " " + act.actor() + ": " + act.what()
                            + (act.detail().isEmpty() ? "" : " " + act.detail())
                            + (act.undo().isEmpty() ? "" : " (undo: " + act.undo() + ")"))
                    .toList();
            return new Reply.Done(
                    List.of(
                            Reports.text(Reports.bullets(snapshots, HISTORY)),
                            Reports.text("Done last:\n" + Reports.bullets(acts, HISTORY))),
                    List.of());
        });
    }

    /**
     * What differs between two snapshots.
     *
     * @param first empty for the live one
     * @param second empty for the staged one
     */
    public Reply diff(OptionalLong first, OptionalLong second) {
        return guarded(() -> {
            Optional<SnapshotInfo> from =
                    first.isPresent() ? store.findSnapshot(first.getAsLong()) : Optional.of(releases.live());
            Optional<SnapshotInfo> to = second.isPresent()
                    ? store.findSnapshot(second.getAsLong())
                    : store.snapshots().stream()
                            .filter(snapshot -> snapshot.state() == SnapshotInfo.State.STAGED)
                            .findFirst();
            if (from.isEmpty() || to.isEmpty()) {
                return refused("there are no two such snapshots; kb history lists them, kb refresh stages the next");
            }
            List<Block> blocks = new ArrayList<>();
            blocks.add(Reports.text(
                    "From snapshot " + from.get().number() + " to " + to.get().number() + ":"));
            blocks.addAll(Reports.difference(
                    Difference.between(releases.content(from.get()), releases.content(to.get())), ALL_CLAIMS));
            return new Reply.Done(blocks, List.of());
        });
    }

    /** What is live. */
    public Reply status() {
        return guarded(() -> {
            Status status = statusNow();
            return done("Snapshot " + status.snapshot() + " is live: " + Reports.count(status.articles(), "article")
                    + ", " + Reports.count(status.statements(), "statement") + ". "
                    + Reports.count(status.sources(), "source") + " added by moderators"
                    + (status.staged() > 0 ? "; snapshot " + status.staged() + " is staged" : "")
                    + (status.held() ? "; the schedule waits for kb resume" : "") + ".");
        });
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
     * @throws StoreException before the first snapshot
     */
    public Status statusNow() {
        SnapshotInfo live = releases.live();
        int statements = releases.content(live).articles().stream()
                .mapToInt(article -> article.claims().size())
                .sum();
        long staged = store.snapshots().stream()
                .filter(snapshot -> snapshot.state() == SnapshotInfo.State.STAGED)
                .mapToLong(SnapshotInfo::number)
                .findFirst()
                .orElse(0);
        return new Status(
                live.number(),
                live.id(),
                live.articles().size(),
                statements,
                store.sources().size(),
                staged,
                store.live().map(KnowledgeStore.Live::held).orElse(false));
    }

    private Optional<Source> find(String name) {
        return store.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst();
    }

    private static boolean mayChange(Moderator moderator, Source source) {
        return moderator.isOperator() || source.community().equals(moderator.community());
    }

    private Act act(Moderator moderator, String what, String detail, String undo) {
        return new Act(moderator.community(), moderator.user(), clock.instant(), what, detail, undo);
    }

    private interface Command {
        Reply run();
    }

    private static Reply guarded(Command command) {
        try {
            return command.run();
        } catch (StoreException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static Reply done(String text) {
        return new Reply.Done(List.of(Reports.text(text)), List.of());
    }

    private static Reply refused(String why) {
        return new Reply.Refused(List.of(Reports.text(why)));
    }
}
