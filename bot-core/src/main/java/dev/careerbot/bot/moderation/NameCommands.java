package dev.careerbot.bot.moderation;

import static dev.careerbot.bot.community.ModeratorCommand.changing;
import static dev.careerbot.bot.community.ModeratorCommand.needed;

import dev.careerbot.bot.command.CommandSpec.Kind;
import dev.careerbot.bot.community.Call;
import dev.careerbot.bot.community.ModeratorCommand;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.NamesFile;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.Source;
import java.util.List;
import java.util.Optional;

/** What moderators say of names that articles use: which are other names, and which are none. Safe for use by several threads. */
public final class NameCommands {
    private final KnowledgeStore store;
    private final Releases releases;

    public NameCommands(KnowledgeStore store, Releases releases) {
        this.store = store;
        this.releases = releases;
    }

    /** The commands. */
    public List<ModeratorCommand> commands() {
        return List.of(
                changing(
                        "kb alias",
                        "Say that a name means a role, skill or certification that I know",
                        this::alias,
                        needed("name", "The other name", Kind.TEXT),
                        needed("means", "The name that I know", Kind.TEXT)),
                changing(
                        "kb ignore",
                        "Say that a name is neither a role, a skill nor a certification",
                        this::ignore,
                        needed("name", "The name", Kind.TEXT)));
    }

    private Reply alias(Call call) {
        String name = call.get("name");
        String means = call.get("means");
        releases.begun();
        return keep(call, NamesFile.withAlias(before(), name, means), name + " means " + means);
    }

    private Reply ignore(Call call) {
        String name = call.get("name");
        releases.begun();
        return keep(call, NamesFile.withIgnored(before(), name), name + " is ignored");
    }

    private Optional<Document> before() {
        return store.findSource(NamesFile.NAME).flatMap(source -> store.findDocument(source.document()));
    }

    private Reply keep(Call call, Document document, String what) {
        Optional<String> refusal = KnowledgeFiles.refusal(document);
        if (refusal.isPresent()) {
            return Reply.refused(refusal.get());
        }
        // Why no community: names are one file for all communities that moderate the shared base.
        store.add(
                new Source(
                        NamesFile.NAME, null, "", document.hash(), call.asker().user(), call.at(), null, null),
                document,
                call.act(what, ""));
        return Reply.done(Problem.quote(what) + " counts from the next kb refresh on.");
    }
}
