package dev.careerbot.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerbot.app.fetch.HttpArticleFetcher;
import dev.careerbot.bot.Bot;
import dev.careerbot.bot.conversation.InMemoryConversations;
import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.bot.moderation.Gate;
import dev.careerbot.bot.moderation.GoldenQuestions;
import dev.careerbot.bot.moderation.KnowledgeModeration;
import dev.careerbot.bot.moderation.Moderator;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.understanding.Understander;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Keeps the knowledge from a script: each command of moderators as a subcommand. */
@Command(
        name = "kb",
        description = "Keeps what the bot knows: sources, and the next snapshot of them.",
        mixinStandardHelpOptions = true)
final class KbCommand {
    /** The gate does not let the snapshot be published. */
    static final int BLOCKED = 1;

    private static final int LARGEST = 12_000_000;

    @ParentCommand
    private @Nullable CareerBotCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "init", description = "Begins a knowledge base with the articles that ship with the bot.")
    int init(@Option(names = "--empty", description = "Without the articles that ship.") boolean empty) {
        return run(kb -> kb.init(Moderator.OPERATOR, empty));
    }

    @Command(
            name = "add",
            description = "Adds articles for the next snapshot: files, all articles of a folder, or pages.")
    int add(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "PATH|ADDRESS",
                            description = "A file, a folder, or an address that begins with http:// or https://.")
                    List<String> names) {
        return runAll(kb -> names.stream()
                .flatMap(name -> name.matches("(?i)https?://.*")
                        ? Stream.of(kb.addAddress(Moderator.OPERATOR, name))
                        : files(Path.of(name)).map(file -> add(kb, file))));
    }

    @Command(name = "sources", description = "Lists what was added.")
    int sources() {
        return run(KnowledgeModeration::sources);
    }

    @Command(name = "remove", description = "Takes an article out of the next snapshot.")
    int remove(@Parameters(paramLabel = "NAME") String name) {
        return run(kb -> kb.remove(Moderator.OPERATOR, name));
    }

    @Command(name = "purge", description = "Takes an article out of every snapshot, at once.")
    int purge(@Parameters(paramLabel = "NAME") String name) {
        return run(kb -> kb.purge(Moderator.OPERATOR, name));
    }

    @Command(name = "refresh", description = "Builds the next snapshot and shows what would change.")
    int refresh(
            @Option(names = "--publish", description = "Publish it, where no golden question is answered worse.")
                    boolean publish,
            @Option(names = "--yes", description = "Publish it even so; needs --reason.") boolean yes,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit.", defaultValue = "")
                    String reason) {
        if (yes && reason.isBlank()) {
            err().println("--yes needs --reason: say why answers may become worse");
            return CareerBotCommand.REFUSED;
        }
        Optional<String> why = yes ? Optional.of(reason) : Optional.empty();
        return run(
                kb -> kb.refresh(Moderator.OPERATOR, publish, why, progress -> err().println(SafeText.of(progress))));
    }

    @Command(name = "rollback", description = "Makes an earlier snapshot live again.")
    int rollback(
            @Parameters(arity = "0..1", paramLabel = "SNAPSHOT", description = "Its number; default: the one before.")
                    @Nullable
                    Long number) {
        return run(kb -> kb.rollback(Moderator.OPERATOR, optional(number)));
    }

    @Command(name = "resume", description = "Lets the schedule publish again after a rollback.")
    int resume() {
        return run(kb -> kb.resume(Moderator.OPERATOR));
    }

    @Command(name = "history", description = "Lists snapshots, and what was done last.")
    int history() {
        return run(KnowledgeModeration::history);
    }

    @Command(name = "diff", description = "Shows what differs between two snapshots.")
    int diff(
            @Parameters(index = "0", arity = "0..1", paramLabel = "FROM", description = "Default: the live one.")
                    @Nullable
                    Long from,
            @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "Default: the staged one.")
                    @Nullable
                    Long to) {
        return run(kb -> kb.diff(optional(from), optional(to)));
    }

    @Command(name = "status", description = "Says what is live.")
    int status(@Option(names = "--json", description = "As one JSON object.") boolean json) {
        if (!json) {
            return run(KnowledgeModeration::status);
        }
        return with(kb -> {
            try {
                out().println(new ObjectMapper().writeValueAsString(kb.statusNow()));
                return 0;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a status is no JSON", e);
            }
        });
    }

    private static OptionalLong optional(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("[^.].*\\.(?:html?|txt|md|pdf)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new StartException("cannot list " + path + "; check its permissions");
        }
    }

    private static Reply add(KnowledgeModeration kb, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new StartException("no such file: " + file);
            }
            if (Files.size(file) > LARGEST) {
                throw new StartException(file + ": larger than " + LARGEST / 1_000_000 + " MB; keep its text alone");
            }
            String name = file.getFileName().toString();
            return kb.add(Moderator.OPERATOR, new Document(name, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new StartException(
                    "cannot read " + file + " (" + e.getClass().getSimpleName() + "); check its permissions");
        }
    }

    private int run(Function<KnowledgeModeration, Reply> command) {
        return runAll(kb -> Stream.of(command.apply(kb)));
    }

    /** Shows each reply; refusals go to standard error. @return the worst exit status */
    private int runAll(Function<KnowledgeModeration, Stream<Reply>> command) {
        return with(kb -> command.apply(kb).mapToInt(this::show).max().orElse(0));
    }

    private int show(Reply reply) {
        boolean refused = reply.outcome() == Outcome.REFUSED;
        (refused ? err() : out()).println(PlainText.of(reply));
        return refused ? CareerBotCommand.REFUSED : reply.outcome() == Outcome.BLOCKED ? BLOCKED : 0;
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("kb runs as a subcommand");
        }
        return spec.commandLine();
    }

    /** What is done with the knowledge. */
    private interface Work {
        int with(KnowledgeModeration kb);
    }

    private int with(Work work) {
        if (parent == null) {
            throw new IllegalStateException("kb runs as a subcommand");
        }
        try {
            return HomeLock.holding(HomeFolder.prepare(parent.home()), home -> with(home, work));
        } catch (StartException e) {
            err().println(SafeText.of(e.reason()));
        } catch (StoreException e) {
            err().println(SafeText.of("--home: " + e.getMessage()));
        }
        return CareerBotCommand.REFUSED;
    }

    private static int with(Path home, Work work) {
        Embeddings embeddings = LocalEmbeddingModel.loadWhenNeeded(home);
        embeddings.addShipped();
        try (KnowledgeHome kept =
                KnowledgeHome.open(home, Map.copyOf(System.getenv()), Clock.systemUTC(), embeddings)) {
            return work.with(moderation(kept, embeddings));
        }
    }

    private static KnowledgeModeration moderation(KnowledgeHome kept, Embeddings embeddings) {
        Function<KnowledgeBase, Bot> bots = base -> new Bot(
                () -> base,
                new Understander(Classifiers.shipped(base, embeddings)),
                new InMemoryConversations(Clock.systemUTC()),
                () -> "golden");
        return new KnowledgeModeration(
                kept.store(),
                kept.releases(),
                new Gate(bots, GoldenQuestions.shipped()),
                new HttpArticleFetcher(Set.of(), HttpArticleFetcher.Limits.USUAL),
                Clock.systemUTC(),
                base -> {});
    }
}
