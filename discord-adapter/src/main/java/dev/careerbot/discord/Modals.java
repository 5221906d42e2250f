package dev.careerbot.discord;

import dev.careerbot.bot.interaction.Form;
import dev.careerbot.bot.render.SafeText;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** Makes dialogues of Discord's out of forms. Pure. */
final class Modals {
    private static final int LONGEST_LABEL = 45;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final int MOST_FIELDS = 5;

    private Modals() {}

    /** The dialogue that asks for a form's fields. */
    static Modal of(Form form) {
        List<Label> labels =
                form.fields().stream().limit(MOST_FIELDS).map(Modals::label).toList();
        return Modal.create(form.id(), SafeText.shortened(form.title(), LONGEST_LABEL))
                .addComponents(labels)
                .build();
    }

    private static Label label(Form.Field field) {
        TextInput input = TextInput.create(field.name(), TextInputStyle.PARAGRAPH)
                .setRequired(field.required())
                .setMaxLength(Form.LONGEST_VALUE)
                .build();
        String name = field.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + field.name().substring(1).replace('-', ' ');
        return Label.of(name, SafeText.shortened(field.label(), LONGEST_DESCRIPTION), input);
    }
}
