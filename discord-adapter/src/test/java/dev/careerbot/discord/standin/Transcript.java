package dev.careerbot.discord.standin;

import java.util.List;
import java.util.stream.Collectors;

/** Messages as plain text: marks in square brackets, then what is read, indented; the same from run to run. */
final class Transcript {
    private Transcript() {}

    static String of(StandInChannel channel) {
        List<SeenMessage> messages = channel.messages();
        return messages.stream().map(message -> of(message, messages)).collect(Collectors.joining("\n", "", "\n"));
    }

    static String of(SeenMessage message) {
        return of(message, List.of());
    }

    private static String of(SeenMessage message, List<SeenMessage> before) {
        StringBuilder text = new StringBuilder(message.author());
        mark(text, message.ephemeral(), "only for one");
        mark(text, !message.repliesTo().isEmpty(), reply(message, before));
        mark(text, !message.pings().isEmpty(), "pings " + String.join(", ", message.pings()));
        mark(text, message.edited(), "edited");
        mark(text, message.deleted(), "deleted");
        mark(text, message.thinking(), "thinking");
        text.append(':');
        line(text, message.content());
        message.embeds().forEach(embed -> embed(text, embed));
        message.components().forEach(component -> line(text, component(component)));
        message.attachments().forEach(file -> line(text, "(file " + file + ")"));
        return text.toString();
    }

    private static String reply(SeenMessage message, List<SeenMessage> before) {
        return before.stream()
                .filter(known -> known.id().equals(message.repliesTo()))
                .findFirst()
                .map(known -> "replies to " + known.author())
                .orElse("replies");
    }

    private static void mark(StringBuilder text, boolean applies, String mark) {
        if (applies) {
            text.append(" [").append(mark).append(']');
        }
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isEmpty()) {
            text.append('\n').append(line.indent(2).stripTrailing());
        }
    }

    private static void embed(StringBuilder text, SeenEmbed embed) {
        line(text, embed.author());
        line(text, embed.url().isEmpty() ? embed.title() : embed.title() + " <" + embed.url() + ">");
        line(text, embed.description());
        embed.fields()
                .forEach(
                        field -> line(text, field.name() + ":\n" + field.value().indent(2)));
        line(text, embed.footer().isEmpty() ? "" : "-- " + embed.footer());
    }

    private static String component(SeenComponent component) {
        String off = component.disabled() ? ", off" : "";
        return switch (component.kind()) {
            case BUTTON -> "(button " + component.label() + off + ")";
            case LINK -> "(link " + component.label() + " <" + component.url() + ">)";
            case MENU ->
                "(menu " + component.label() + off + ": "
                        + component.choices().stream().map(Choice::name).collect(Collectors.joining(" | ")) + ")";
            case FIELD -> "(field " + component.label() + ")";
            case TEXT -> component.label();
            case OTHER -> "(" + component.customId() + ")";
        };
    }
}
