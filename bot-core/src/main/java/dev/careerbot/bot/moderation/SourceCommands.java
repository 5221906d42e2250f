package dev.careerbot.bot.moderation;

import static dev.careerbot.bot.community.ModeratorCommand.changing;
import static dev.careerbot.bot.community.ModeratorCommand.needed;
import static dev.careerbot.bot.community.ModeratorCommand.option;
import static dev.careerbot.bot.community.ModeratorCommand.reading;

import dev.careerbot.bot.command.CommandSpec.Kind;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.Call;
import dev.careerbot.bot.community.ModeratorCommand;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What moderators want the bot to know: adding, listing, removing and purging of articles. Safe for use by several threads. */
public final class SourceCommands {
    private final KnowledgeStore store;
    private final Releases releases;
    private final ArticleFetcher fetcher;
    private final Consumer<KnowledgeBase> published;

    /** @param published takes a base that is live from now on */
    public SourceCommands(
            KnowledgeStore store, Releases releases, ArticleFetcher fetcher, Consumer<KnowledgeBase> published) {
        this.store = store;
        this.releases = releases;
        this.fetcher = fetcher;
        this.published = published;
    }

    /** The names of the sources that somebody may change. */
    public List<String> names(Asker asker) {
        return store.sources().stream()
                .filter(source -> mayChange(asker, source))
                .map(Source::name)
                .toList();
    }

    /** The commands. */
    public List<ModeratorCommand> commands() {
        return List.of(
                changing(
                        "kb add",
                        "Add an article for the next snapshot: a file, an address, or pasted text",
                        this::add,
                        option("file", "An article: HTML, Markdown, plain text or PDF", Kind.FILE),
                        option("address", "A page, such as https://example.org/page", Kind.TEXT),
                        option("text", "The article itself, pasted", Kind.TEXT),
                        option("name", "What to call a pasted text", Kind.TEXT)),
                reading("kb sources", "List what was added", this::list),
                changing(
                        "kb remove",
                        "Take an article out of the next snapshot",
                        this::remove,
                        needed("source", "Its name, as kb sources lists it", Kind.SOURCE)),
                changing(
                        "kb purge",
                        "Take an article out of every snapshot, at once",
                        this::purge,
                        needed("source", "Its name, as kb sources lists it", Kind.SOURCE)));
    }

    private Reply add(Call call) {
        List<Reply> replies = new ArrayList<>();
        releases.begun();
        call.files().forEach(file -> replies.add(keep(call, new ArticleFetcher.Fetched(file, null, null), null)));
        call.find("address").ifPresent(address -> replies.add(fetch(call, address)));
        call.find("text")
                .ifPresent(text -> replies.add(
                        keep(call, new ArticleFetcher.Fetched(pasted(call.find("name"), text), null, null), null)));
        if (replies.isEmpty()) {
            return Reply.refused("Give an article: a file, an address, or its text.");
        }
        List<Block> blocks =
                replies.stream().flatMap(reply -> reply.blocks().stream()).toList();
        boolean refused = replies.stream().allMatch(reply -> reply.outcome() == Outcome.REFUSED);
        return refused ? new Reply.Refused(blocks) : new Reply.Done(blocks, List.of());
    }

    private static Document pasted(Optional<String> name, String text) {
        String title = name.orElseGet(() -> text.lines().findFirst().orElse("text"));
        return new Document(Document.named(title, ".md"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Reply fetch(Call call, String address) {
        call.progress().accept("Fetching " + Problem.quote(address) + " …");
        try {
            return keep(call, fetcher.fetch(new URI(address)), address);
        } catch (URISyntaxException e) {
            return Reply.refused(Problem.quote(address) + " is no address; one looks like https://example.org/page.");
        } catch (ArticleFetcher.Refused e) {
            return Reply.refused(e.reason());
        }
    }

    private Reply keep(Call call, ArticleFetcher.Fetched fetched, @Nullable String address) {
        Document document = fetched.document();
        String name = document.name();
        Optional<String> refusal = KnowledgeFiles.refusal(document);
        if (refusal.isPresent()) {
            return Reply.refused(refusal.get());
        }
        Optional<Source> before = store.findSource(name);
        if (before.isPresent() && !mayChange(call.asker(), before.get())) {
            return Reply.refused(name + " was added by another community; give yours another name.");
        }
        if (before.isPresent() && before.get().document().equals(document.hash())) {
            return Reply.done(name + " is there already, with the same content.");
        }
        store.add(
                new Source(
                        name,
                        address,
                        before.map(Source::community).orElse(call.asker().community()),
                        document.hash(),
                        call.asker().user(),
                        call.at(),
                        fetched.entityTag(),
                        fetched.lastModified()),
                document,
                call.act(name, "kb remove " + name));
        return Reply.done(
                (before.isPresent() ? "Replaced " : "Added ") + name + ". It counts from the next kb refresh on.");
    }

    private Reply list(Call call) {
        List<Source> sources = store.sources().stream()
                .filter(source -> mayChange(call.asker(), source))
                .toList();
        return sources.isEmpty()
                ? Reply.done("Nothing was added yet; kb add does it.")
                : Reply.done(Reports.bullets(
                        sources.stream().map(source -> shown(source, call.at())).toList(), sources.size()));
    }

    private static String shown(Source source, Instant now) {
        String from = source.address() == null ? "" : ", from " + source.address();
        return source.name() + from + ", added by " + source.addedBy() + " on " + Reports.when(source.addedAt(), now);
    }

    private Reply remove(Call call) {
        String name = call.get("source");
        Optional<Source> source = store.findSource(name);
        if (source.isPresent() && !mayChange(call.asker(), source.get())) {
            return anothers(name);
        }
        boolean was = source.isPresent() && store.remove(name, call.act(name, ""));
        return was
                ? Reply.done("Removed " + name + " from the next snapshot; kb refresh publishes that.")
                : Reply.refused("There is no source " + Problem.quote(name) + "; kb sources lists them.");
    }

    private Reply purge(Call call) {
        String name = call.get("source");
        Optional<Source> source = store.findSource(name);
        if (source.isPresent() && !mayChange(call.asker(), source.get())) {
            return anothers(name);
        }
        if (source.isEmpty() && !call.asker().isLocal()) {
            return Reply.refused("There is no source " + Problem.quote(name)
                    + "; what only snapshots hold, the bot's operator purges.");
        }
        int snapshots = store.purge(name, call.act(name, ""));
        if (source.isEmpty() && snapshots == 0) {
            return Reply.refused(
                    "There is no source " + Problem.quote(name) + ", and no snapshot holds it; kb sources lists them.");
        }
        published.accept(releases.base(releases.live()));
        return Reply.done(
                "Purged " + name + " from the sources and from " + Reports.count(snapshots, "snapshot") + ".");
    }

    private static Reply anothers(String name) {
        return Reply.refused(name + " was added by another community, which alone may take it away.");
    }

    private static boolean mayChange(Asker asker, Source source) {
        boolean isEverybodys = source.community().isEmpty();
        return asker.isLocal() || isEverybodys || source.community().equals(asker.community());
    }
}
