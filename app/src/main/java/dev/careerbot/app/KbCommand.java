package dev.careerbot.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.understanding.Understander;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.store.Document;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
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

    @ParentCommand
    private @Nullable CareerBotCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "init", description = "Begins a knowledge base with the articles that ship with the bot.")
    int init(@Option(names = "--empty", description = "Without the articles that ship.") boolean empty) {
        return run("kb init", flag("empty", empty));
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
        return runAll(kb -> names.stream().map(name -> add(kb, name)));
    }

    @Command(name = "sources", description = "Lists what was added.")
    int sources() {
        return run("kb sources", Map.of());
    }

    @Command(name = "remove", description = "Takes an article out of the next snapshot.")
    int remove(@Parameters(paramLabel = "NAME") String name) {
        return run("kb remove", Map.of("source", name));
    }

    @Command(name = "purge", description = "Takes an article out of every snapshot, at once.")
    int purge(@Parameters(paramLabel = "NAME") String name) {
        return run("kb purge", Map.of("source", name));
    }

    @Command(name = "alias", description = "Says that a name means a role, skill or certification that is known.")
    int alias(
            @Parameters(index = "0", paramLabel = "NAME", description = "The other name.") String name,
            @Parameters(index = "1", paramLabel = "MEANS", description = "The name that is known.") String means) {
        return run("kb alias", Map.of("name", name, "means", means));
    }

    @Command(name = "ignore", description = "Says that a name is neither a role, a skill nor a certification.")
    int ignore(@Parameters(paramLabel = "NAME") String name) {
        return run("kb ignore", Map.of("name", name));
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
        Map<String, String> options = new HashMap<>(flag("publish", publish));
        options.putAll(flag("yes", yes));
        options.put("reason", reason);
        return run("kb refresh", options);
    }

    @Command(
            name = "publish",
            description = "Publishes the snapshot that waits, where no golden question is answered worse.")
    int publish() {
        return run("kb publish", Map.of());
    }

    @Command(name = "override", description = "Publishes the snapshot that waits although answers become worse.")
    int override(@Parameters(paramLabel = "REASON", description = "Why, for the audit.") String reason) {
        return run("kb override", Map.of("reason", reason));
    }

    @Command(name = "rollback", description = "Makes an earlier snapshot live again.")
    int rollback(
            @Parameters(arity = "0..1", paramLabel = "SNAPSHOT", description = "Its number; default: the one before.")
                    @Nullable
                    Long number) {
        return run("kb rollback", number("snapshot", number));
    }

    @Command(name = "schedule", description = "Sets or shows when the bot refreshes by itself.")
    int schedule(
            @Parameters(
                            index = "0",
                            arity = "0..1",
                            paramLabel = "TIMES",
                            description = "Such as \"daily 03:00\", \"mondays 06:30\", cron, or never.",
                            defaultValue = "")
                    String times,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "ZONE",
                            description = "The time zone, such as Europe/Berlin; default: UTC.",
                            defaultValue = "")
                    String zone) {
        return run("kb schedule", Map.of("times", times, "zone", zone));
    }

    @Command(name = "resume", description = "Lets the schedule publish again after a rollback.")
    int resume() {
        return run("kb resume", Map.of());
    }

    @Command(name = "history", description = "Lists snapshots, and what was done last.")
    int history() {
        return run("kb history", Map.of());
    }

    @Command(name = "diff", description = "Shows what differs between two snapshots.")
    int diff(
            @Parameters(index = "0", arity = "0..1", paramLabel = "FROM", description = "Default: the live one.")
                    @Nullable
                    Long from,
            @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "Default: the staged one.")
                    @Nullable
                    Long to) {
        Map<String, String> options = new HashMap<>(number("from", from));
        options.putAll(number("to", to));
        return run("kb diff", options);
    }

    @Command(name = "status", description = "Says what is live.")
    int status(@Option(names = "--json", description = "As one JSON object.") boolean json) {
        if (!json) {
            return run("kb status", Map.of());
        }
        return with(kept -> {
            try {
                out().println(new ObjectMapper().writeValueAsString(kept.home().status()));
                return 0;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a status is no JSON", e);
            }
        });
    }

    private static Map<String, String> number(String option, @Nullable Long number) {
        return number == null ? Map.of() : Map.of(option, String.valueOf(number));
    }

    private static Map<String, String> flag(String option, boolean given) {
        return given ? Map.of(option, "yes") : Map.of();
    }

    private static Reply add(Moderation kb, String name) {
        return name.matches("(?i)https?://.*")
                ? kb.run("kb add", Map.of("address", name), List.of())
                : kb.run("kb add", Map.of(), documents(Path.of(name)));
    }

    private static List<Document> documents(Path path) {
        if (!Files.exists(path)) {
            throw new StartException("no such file: " + path);
        }
        List<Path> files = Files.isDirectory(path) ? KnowledgeFiles.articlesIn(path) : List.of(path);
        List<Document> documents = new ArrayList<>();
        for (Path file : files) {
            documents.add(KnowledgeFiles.document(file, problem -> {
                        throw new StartException(problem.toString());
                    })
                    .orElseThrow());
        }
        return documents;
    }

    private int run(String command, Map<String, String> options) {
        return runAll(kb -> Stream.of(kb.run(command, options, List.of())));
    }

    /** Shows each reply; refusals go to standard error. @return the worst exit status */
    private int runAll(Function<Moderation, Stream<Reply>> work) {
        return with(kept -> {
            Map<String, Understander> once = new ConcurrentHashMap<>();
            ModeratorCommands commands = kept.home()
                    .commands(
                            base -> once.computeIfAbsent(
                                    "", any -> new Understander(Classifiers.shipped(base, kept.embeddings()))),
                            base -> {});
            Moderation kb = (name, options, files) -> commands.run(
                    Asker.OPERATOR, name, options, files, progress -> err().println(SafeText.of(progress)));
            return work.apply(kb).mapToInt(this::show).max().orElse(0);
        });
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

    /** Gives the operator's commands. */
    private interface Moderation {
        Reply run(String command, Map<String, String> options, List<Document> files);
    }

    private int with(ToIntFunction<HomeCommands.Kept> work) {
        if (parent == null) {
            throw new IllegalStateException("kb runs as a subcommand");
        }
        return HomeCommands.with(parent.home(), err(), work);
    }
}
