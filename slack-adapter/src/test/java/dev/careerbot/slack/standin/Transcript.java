package dev.careerbot.slack.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What people see, as text for approval: names instead of ids, no timestamps. */
public final class Transcript {
    private Transcript() {}

    /** A conversation with its threads, deleted messages and those for one person marked. */
    public static String of(Conversation conversation) {
        StringBuilder text = new StringBuilder("== " + conversation.name() + "\n");
        for (SlackMessage message : conversation.all()) {
            if (message.threadTs().isEmpty() || rootIsMissing(message)) {
                append(text, message, "");
                conversation.all().stream()
                        .filter(answer ->
                                answer.threadTs().filter(message.ts()::equals).isPresent())
                        .forEach(answer -> append(text, answer, "    "));
            }
        }
        return text.toString();
    }

    private static boolean rootIsMissing(SlackMessage message) {
        return message.conversation().all().stream()
                .noneMatch(
                        other -> message.threadTs().filter(other.ts()::equals).isPresent());
    }

    private static void append(StringBuilder text, SlackMessage message, String indent) {
        String head = author(message) + marks(message) + ":";
        text.append((head + "\n" + named(message, message.read()).indent(2).stripTrailing()).indent(indent.length()));
    }

    private static String author(SlackMessage message) {
        return message.isByBot() ? message.conversation().workspace().bot().name() : nameOf(message, message.author());
    }

    private static String nameOf(SlackMessage message, String id) {
        return message.conversation().workspace().people().stream()
                .filter(person -> person.id().equals(id))
                .map(Person::name)
                .findFirst()
                .orElse("another bot");
    }

    private static String marks(SlackMessage message) {
        List<String> marks = new ArrayList<>();
        message.ephemeralTo().ifPresent(id -> marks.add("only for " + nameOf(message, id)));
        if (message.edited()) {
            marks.add("edited");
        }
        if (message.deleted()) {
            marks.add("deleted");
        }
        if (message.streaming()) {
            marks.add("still writing");
        }
        message.files().forEach(file -> marks.add("file " + file.name()));
        return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
    }

    /** Names in the place of ids. */
    private static String named(SlackMessage message, String text) {
        Workspace in = message.conversation().workspace();
        String named = text.replace(in.bot().userId(), in.bot().name());
        for (Person person : in.people()) {
            named = named.replace(person.id(), person.name());
        }
        return named;
    }

    /** A modal or a Home tab: title, blocks, and what is wrong. */
    public static String of(ShownView view) {
        String errors = view.errors().entrySet().stream()
                .map(error -> "! " + error.getKey() + ": " + error.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
        String title = view.title().isEmpty() ? view.type() : view.title();
        return "== " + title + (view.open() ? "" : " (closed)") + "\n" + view.read() + "\n" + errors;
    }

    /** An assistant's thread: title, status, prompts, messages. */
    public static String of(AssistantThread thread) {
        StringBuilder text = new StringBuilder("== " + thread.title().orElse("(untitled)") + "\n");
        if (!thread.status().isEmpty()) {
            text.append("... ").append(thread.status()).append('\n');
        }
        thread.prompts()
                .forEach(prompt -> text.append("> ").append(prompt.title()).append('\n'));
        thread.messages().forEach(message -> append(text, message, ""));
        return text.toString();
    }
}
