package dev.careerbot.discord.standin;

import static dev.careerbot.discord.standin.TryingBot.on;
import static dev.careerbot.discord.standin.TryingBot.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.discord.standin.StandInInteraction.First;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buttons, menus and dialogues through the real client library. */
class StandInComponentTest {
    private DiscordStandIn discord;
    private StandInChannel general;
    private Visitor ada;
    private TryingBot bot;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start();
        general = discord.guild("Tavern").channel("general");
        ada = discord.guild("Tavern").member("ada").in(general);
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
        assertThat(discord.unanswered()).isEmpty();
    }

    private SeenMessage asked(TryingBot.Reaction<?>... reactions) {
        bot = TryingBot.start(discord, reactions);
        bot.jda().updateCommands().addCommands(Commands.slash("ask", "Asks")).complete();
        return ada.slash("ask").awaitAnswer().original().orElseThrow();
    }

    @Test
    void aButtonChangesItsMessage() {
        SeenMessage first = asked(
                on(
                        SlashCommandInteractionEvent.class,
                        event -> event.reply(text("One"))
                                .addComponents(ActionRow.of(Button.primary("next:2", "Next")))
                                .queue()),
                on(
                        ButtonInteractionEvent.class,
                        event -> event.editMessage(
                                        MessageEditData.fromCreateData(text("Two, by " + event.getComponentId())))
                                .setComponents(List.of())
                                .queue()));
        StandInInteraction click = ada.clicks(first, "Next").awaitAnswer();
        assertThat(click.first()).isEqualTo(First.CHANGE);
        assertThat(general.lastMessage().content()).isEqualTo("Two, by next:2");
        assertThat(general.lastMessage().edited()).isTrue();
        assertThat(general.lastMessage().components()).isEmpty();
        assertThatThrownBy(() -> ada.clicks(first, "Next")).hasMessageContaining("nothing to click");
    }

    @Test
    void aMenuIsPickedFrom() {
        SeenMessage which = asked(
                on(
                        SlashCommandInteractionEvent.class,
                        event -> event.reply(text("Which?"))
                                .addComponents(ActionRow.of(StringSelectMenu.create("role")
                                        .setPlaceholder("A role")
                                        .addOption("Back end", "back-end")
                                        .addOption("Front end", "front-end")
                                        .build()))
                                .setEphemeral(true)
                                .queue()),
                on(
                        StringSelectInteractionEvent.class,
                        event -> event.deferEdit()
                                .queue(hook -> hook.sendMessage(text("You picked " + event.getValues()))
                                        .queue())));
        StandInInteraction picked = ada.picks(which, "role", "front-end").awaitFollowUps(1);
        assertThat(picked.first()).isEqualTo(First.SILENCE);
        assertThat(picked.followUps())
                .singleElement()
                .satisfies(message -> assertThat(message.content()).isEqualTo("You picked [front-end]"));
        assertThatThrownBy(() -> ada.picks(which, "role", "astronaut")).hasMessageContaining("not among");
    }

    @Test
    void aDialogueIsOpenedAndSentOff() {
        SeenMessage message = asked(
                on(
                        SlashCommandInteractionEvent.class,
                        event -> event.reply(text("Was it good?"))
                                .addComponents(ActionRow.of(Button.secondary("why", "Why not?")))
                                .queue()),
                on(
                        ButtonInteractionEvent.class,
                        event -> event.replyModal(Modal.create("feedback", "Feedback")
                                        .addComponents(Label.of(
                                                "Reason",
                                                TextInput.create("reason", TextInputStyle.PARAGRAPH)
                                                        .build()))
                                        .build())
                                .queue()),
                on(
                        ModalInteractionEvent.class,
                        event -> event.reply(text("Thanks for: "
                                        + event.getValue("reason").getAsString()))
                                .setEphemeral(true)
                                .queue()));
        StandInInteraction click = ada.clicks(message, "why").awaitAnswer();
        assertThat(click.modal().orElseThrow().title()).isEqualTo("Feedback");
        assertThat(click.modal().orElseThrow().fields())
                .extracting(SeenComponent::label)
                .containsExactly("Reason");
        StandInInteraction sent =
                ada.submits(click, Map.of("reason", "too long")).awaitAnswer();
        assertThat(sent.original().orElseThrow().content()).isEqualTo("Thanks for: too long");
    }

    @Test
    void componentsOfTheSecondVersionAreReadAndClicked() {
        SeenMessage answer = asked(
                on(
                        SlashCommandInteractionEvent.class,
                        event -> event.reply(new MessageCreateBuilder()
                                        .useComponentsV2()
                                        .setAllowedMentions(List.of())
                                        .setComponents(Container.of(
                                                TextDisplay.of("## Back end"),
                                                ActionRow.of(Button.primary("more", "More"))))
                                        .build())
                                .queue()),
                on(ButtonInteractionEvent.class, event -> event.deferEdit().queue()));
        assertThat(answer.text()).isEqualTo("## Back end\nMore");
        assertThat(ada.clicks(answer, "More").awaitAnswer().first()).isEqualTo(First.SILENCE);
    }
}
