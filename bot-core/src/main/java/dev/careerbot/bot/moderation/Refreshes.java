package dev.careerbot.bot.moderation;

import dev.careerbot.bot.community.Call;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.releases.Candidate;
import dev.careerbot.knowledge.releases.Difference;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.SnapshotInfo;
import dev.careerbot.knowledge.store.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The next snapshot: fetched, read, held against the live one, and published where the gate lets it. Safe for use by several threads. */
final class Refreshes {
    private static final int SHOWN_CLAIMS = 5;

    private final KnowledgeStore store;
    private final Releases releases;
    private final Gate gate;
    private final ArticleFetcher fetcher;
    private final Consumer<KnowledgeBase> published;

    Refreshes(
            KnowledgeStore store,
            Releases releases,
            Gate gate,
            ArticleFetcher fetcher,
            Consumer<KnowledgeBase> published) {
        this.store = store;
        this.releases = releases;
        this.gate = gate;
        this.fetcher = fetcher;
        this.published = published;
    }

    /**
     * Builds the next snapshot.
     *
     * @param publish whether it is to be published, where the gate lets it
     * @param reason why it is to be published although answers become worse; empty for not
     */
    Reply refresh(Call call, boolean publish, Optional<String> reason) {
        List<Block> blocks = new ArrayList<>(fetchAgain(call));
        Candidate candidate = releases.prepare(call.progress());
        SnapshotInfo live = candidate.live();
        if (candidate.snapshot().id().equals(live.id())) {
            blocks.add(Reports.text("Nothing has changed since snapshot " + live.number() + "."));
            return new Reply.Done(blocks, List.of());
        }
        call.progress().accept("Asking the golden questions …");
        Gate.Verdict verdict = gate.compare(releases.base(live), candidate.base());
        Difference difference = candidate.difference();
        blocks.addAll(Reports.findings(candidate.findings()));
        blocks.addAll(Reports.difference(difference, SHOWN_CLAIMS));
        blocks.addAll(Reports.verdict(verdict));
        SnapshotInfo staged =
                store.stage(candidate.snapshot(), call.act("kb refresh", "staged " + Reports.summary(difference), ""));
        if (!publish) {
            blocks.add(
                    Reports.text("Staged as snapshot " + staged.number() + ", not published yet: kb publish does it."));
            return new Reply.Done(blocks, List.of(new Action("Publish", "kb publish", Map.of())));
        }
        return publish(call, staged, candidate.base(), live, verdict, reason, blocks);
    }

    /** Publishes the snapshot that waits. */
    Reply publish(Call call, Optional<String> reason) {
        SnapshotInfo live = releases.live();
        Optional<SnapshotInfo> staged = store.staged();
        if (staged.isEmpty()) {
            return Reply.refused("No snapshot waits to be published; kb refresh builds one.");
        }
        KnowledgeBase before = releases.base(live);
        KnowledgeBase base = releases.base(staged.get());
        call.progress().accept("Asking the golden questions …");
        Gate.Verdict verdict = gate.compare(before, base);
        List<Block> blocks = new ArrayList<>(Reports.verdict(verdict));
        return publish(call, staged.get(), base, live, verdict, reason, blocks);
    }

    private Reply publish(
            Call call,
            SnapshotInfo staged,
            KnowledgeBase base,
            SnapshotInfo live,
            Gate.Verdict verdict,
            Optional<String> reason,
            List<Block> blocks) {
        if (!verdict.passes() && reason.isEmpty()) {
            blocks.add(Reports.text(
                    "Not published: " + Reports.count(verdict.broken().size(), "golden question")
                            + " would be answered worse. Mend the sources, or publish with a reason: kb override."));
            return new Reply.Blocked(blocks, List.of(new Action("Publish anyway", "kb override", Map.of())));
        }
        String why = reason.map(text -> ", although " + verdict.broken().size() + " worse: " + text)
                .orElse("");
        store.publish(
                staged.number(),
                live.number(),
                releases.begun().held(),
                call.act("kb publish", "snapshot " + staged.number() + why, "kb rollback " + live.number()));
        published.accept(base);
        blocks.add(Reports.text("Published as snapshot " + staged.number() + "; kb rollback takes it back."));
        return new Reply.Done(
                blocks,
                List.of(new Action("Take it back", "kb rollback", Map.of("snapshot", String.valueOf(live.number())))));
    }

    /** Asks each page whether it has changed; one that cannot be fetched stays as it was. */
    private List<Block> fetchAgain(Call call) {
        List<String> failed = new ArrayList<>();
        for (Source source : store.sources()) {
            String address = source.address();
            if (address != null) {
                call.progress().accept("Looking at " + address + " …");
                try {
                    fetcher.fetchIfChanged(URI.create(address), source.entityTag(), source.lastModified())
                            .flatMap(fetched -> replace(call, source, fetched))
                            .ifPresent(failed::add);
                } catch (ArticleFetcher.Refused e) {
                    failed.add(source.name() + ": " + e.reason());
                }
            }
        }
        return failed.isEmpty()
                ? List.of()
                : List.of(Reports.text("Not fetched again, so that they stay as they were:\n"
                        + Reports.bullets(failed, failed.size())));
    }

    /** Takes what a page says now. @return why it is not taken */
    private Optional<String> replace(Call call, Source source, ArticleFetcher.Fetched fetched) {
        Optional<String> refusal = KnowledgeFiles.refusal(fetched.document());
        if (refusal.isPresent() || fetched.document().hash().equals(source.document())) {
            return refusal;
        }
        store.add(
                new Source(
                        source.name(),
                        source.address(),
                        source.community(),
                        fetched.document().hash(),
                        call.asker().user(),
                        call.at(),
                        fetched.entityTag(),
                        fetched.lastModified()),
                fetched.document(),
                call.act("kb add", source.name() + " has changed", ""));
        return Optional.empty();
    }
}
