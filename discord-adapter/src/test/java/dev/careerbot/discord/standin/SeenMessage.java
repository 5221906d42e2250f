package dev.careerbot.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message as users see it at one moment.
 *
 * @param author the name of who wrote it
 * @param attachments the names of its files
 * @param ephemeral whether only one user sees it
 * @param repliesTo the id of the message that it answers; empty for none
 * @param pings who is pinged: names of users and roles, or {@code @everyone}
 * @param thinking whether the bot only said that it is thinking
 */
public record SeenMessage(
        String id,
        String author,
        String content,
        List<SeenEmbed> embeds,
        List<SeenComponent> components,
        List<String> attachments,
        boolean ephemeral,
        String repliesTo,
        List<String> pings,
        boolean edited,
        boolean deleted,
        boolean thinking) {
    public SeenMessage {
        embeds = List.copyOf(embeds);
        components = List.copyOf(components);
        attachments = List.copyOf(attachments);
        pings = List.copyOf(pings);
    }

    /** All that can be read: content, embeds, texts, labels; a line each. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(content);
        for (SeenEmbed embed : embeds) {
            lines.add(embed.author());
            lines.add(embed.title());
            lines.add(embed.description());
            embed.fields().forEach(field -> lines.add(field.name() + "\n" + field.value()));
            lines.add(embed.footer());
        }
        components.forEach(component -> lines.add(component.label()));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    /** A part by its custom id or else by its label. */
    public Optional<SeenComponent> component(String idOrLabel) {
        return components.stream()
                .filter(component -> component.customId().equals(idOrLabel))
                .findFirst()
                .or(() -> components.stream()
                        .filter(component -> component.label().equals(idOrLabel))
                        .findFirst());
    }

    @Override
    public String toString() {
        return Transcript.of(this);
    }
}
