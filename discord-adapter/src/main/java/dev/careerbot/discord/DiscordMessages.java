package dev.careerbot.discord;

import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.render.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Makes messages of Discord's out of screens. They never ping anybody. Pure. */
final class DiscordMessages {
    /** What a menu's id begins with; the rest is its number, as ids must differ within a message. */
    static final String MENU = "menu";

    private static final int BUTTONS = 5;
    private static final int ENTRIES = 25;
    private static final int LONGEST_BUTTON = 80;
    private static final int LONGEST_ENTRY = 100;
    private static final int MOST_FILES = 10;

    private DiscordMessages() {}

    /** A message that shows a screen, and files. */
    static MessageCreateData message(Screen screen, List<Attachment> files) {
        return message("", screen, files);
    }

    /** The same with words above it. */
    static MessageCreateData message(String above, Screen screen, List<Attachment> files) {
        return new MessageCreateBuilder()
                .setContent(above)
                .setEmbeds(embeds(screen))
                .setComponents(rows(screen))
                .setFiles(files.stream()
                        .limit(MOST_FILES)
                        .map(DiscordMessages::upload)
                        .toList())
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .build();
    }

    /** A change that makes a message show a screen, and files, instead of what it showed. */
    static MessageEditData change(Screen screen, List<Attachment> files) {
        return MessageEditData.fromCreateData(message(screen, files));
    }

    /** A change that makes a message show one line, which begins a thread. */
    static MessageEditData change(String line) {
        return MessageEditData.fromCreateData(new MessageCreateBuilder()
                .setContent(Markdown.literal(line))
                .setAllowedMentions(List.of())
                .build());
    }

    private static List<MessageEmbed> embeds(Screen screen) {
        EmbedBuilder text = new EmbedBuilder().setDescription(screen.text()).setColor(screen.colour());
        if (screen.parts() > 1) {
            text.setFooter("Part " + screen.part() + " of " + screen.parts());
        }
        return screen.sources().isEmpty()
                ? List.of(text.build())
                : List.of(
                        text.build(),
                        new EmbedBuilder()
                                .setDescription(screen.sources())
                                .setColor(screen.colour())
                                .build());
    }

    private static FileUpload upload(Attachment file) {
        return FileUpload.fromData(file.content().getBytes(StandardCharsets.UTF_8), file.name());
    }

    private static List<MessageTopLevelComponent> rows(Screen screen) {
        List<MessageTopLevelComponent> rows = new ArrayList<>();
        List<Action> actions = screen.actions();
        if (actions.size() > BUTTONS) {
            for (int from = 0; from < actions.size(); from += ENTRIES) {
                List<Action> part = actions.subList(from, Math.min(actions.size(), from + ENTRIES));
                rows.add(ActionRow.of(menu(rows.size(), part)));
            }
        } else if (!actions.isEmpty()) {
            rows.add(ActionRow.of(actions.stream()
                    .map(action -> Button.primary(action.id(), label(action, LONGEST_BUTTON)))
                    .toList()));
        }
        if (!screen.controls().isEmpty()) {
            rows.add(ActionRow.of(screen.controls().stream()
                    .map(action -> Button.secondary(action.id(), label(action, LONGEST_BUTTON)))
                    .toList()));
        }
        return rows;
    }

    private static StringSelectMenu menu(int number, List<Action> actions) {
        return StringSelectMenu.create(MENU + number)
                .setPlaceholder("Go on with …")
                .addOptions(actions.stream()
                        .map(action -> SelectOption.of(label(action, LONGEST_ENTRY), action.id()))
                        .toList())
                .build();
    }

    private static String label(Action action, int longest) {
        String label = SafeText.of(action.label()).replace('\n', ' ').strip();
        return SafeText.shortened(label.isEmpty() ? action.command() : label, longest);
    }
}
