package dev.careerbot.app.terminal;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.Typed;
import dev.careerbot.bot.command.TypedCommands;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.store.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What typed lines mean in one chat, given the suggestions of the last reply. Used by one thread. */
final class Dialogue {
    private static final CommandSpec EXIT = new CommandSpec("exit", "Leave the chat", List.of(), "exit");
    private static final Set<String> FAREWELLS = Set.of("exit", "quit", "/quit", "/q", "/bye");
    private static final String HELP = " /help lists all commands.";

    private final String conversation;
    private final List<CommandSpec> commands;
    private final TypedCommands typed;
    private List<Action> suggestions = List.of();

    /** @param conversation the chat's id, under which the bot remembers what was spoken of */
    Dialogue(String conversation, List<CommandSpec> botCommands) {
        this.conversation = conversation;
        List<CommandSpec> all = new ArrayList<>(botCommands);
        all.add(EXIT);
        this.commands = List.copyOf(all);
        this.typed = new TypedCommands(commands);
    }

    /** The bot's commands and the chat's own. */
    List<CommandSpec> commands() {
        return commands;
    }

    /** Reads commands and writes them as lines. */
    TypedCommands typed() {
        return typed;
    }

    /** Keeps the suggestions that numbers stand for from now on. */
    void replied(Reply reply) {
        suggestions = reply.actions();
    }

    /** What to do about a line. */
    Step take(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return new Step.Wait();
        }
        if (FAREWELLS.contains(text.toLowerCase(Locale.ROOT))) {
            return new Step.Leave();
        }
        if (text.matches("\\d{1,2}\\.?") && !suggestions.isEmpty()) {
            return suggestion(Integer.parseInt(text.replace(".", "")));
        }
        return switch (typed.parse(text)) {
            case Typed.Question question ->
                new Step.Put(new Request(Asker.OPERATOR, conversation, new Request.Input.Text(question.text())), "");
            case Typed.Call call -> called(call);
            case Typed.Unknown unknown -> new Step.Say(unknown.message() + HELP);
            case Typed.UnknownOption unknown -> new Step.Say(unknown.message());
        };
    }

    private Step called(Typed.Call call) {
        if (call.command().equals(EXIT)) {
            return new Step.Leave();
        }
        return call.missing().isEmpty()
                ? put(call.command().name(), call.options())
                : new Step.Complete(Form.missing(call.command(), call.options()), call.options());
    }

    /** Puts a command whose options are complete; a file is read from the path that is given for it. */
    Step put(String command, Map<String, String> options) {
        List<String> problems = new ArrayList<>();
        List<Document> files = new ArrayList<>();
        Map<String, String> others = new HashMap<>(options);
        for (String option : fileOptions(command)) {
            String path = others.remove(option);
            if (path != null) {
                KnowledgeFiles.document(Path.of(path), problem -> problems.add(problem.toString()))
                        .ifPresent(files::add);
            }
        }
        return problems.isEmpty()
                ? new Step.Put(
                        new Request(Asker.OPERATOR, conversation, new Request.Input.Command(command, others, files)),
                        "")
                : new Step.Say(String.join("\n", problems));
    }

    private List<String> fileOptions(String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .flatMap(command -> command.options().stream())
                .filter(option -> option.kind() == CommandSpec.Kind.FILE)
                .map(CommandSpec.Option::name)
                .toList();
    }

    private Step suggestion(int number) {
        if (number < 1 || number > suggestions.size()) {
            return new Step.Say("The last answer's suggestions go from 1 to " + suggestions.size() + ".");
        }
        Action action = suggestions.get(number - 1);
        Step step = take(typed.line(action.command(), action.arguments()));
        return step instanceof Step.Put put
                ? new Step.Put(put.request(), typed.line(action.command(), action.arguments()))
                : step;
    }
}
