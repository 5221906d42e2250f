package dev.careerbot.discord;

import static dev.careerbot.bot.community.ModeratorCommand.needed;
import static dev.careerbot.bot.community.ModeratorCommand.option;
import static dev.careerbot.bot.community.ModeratorCommand.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.command.CommandSpec.Kind;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.discord.standin.Choice;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A command that this module has never heard of is there on Discord, with its options, because the core has it. */
class PlantedCommandTest {
    @Test
    void aNewCommandIsThereWithoutAChangeHere() {
        try (DiscordStandIn discord = DiscordStandIn.start();
                BotOnDiscord bot = BotOnDiscord.start(BotOnDiscord.setup(discord)
                        .with(
                                reading(
                                        "garden water",
                                        "Water the plants",
                                        call -> Reply.done("Watered " + call.get("plant") + " "
                                                + call.number("times").orElse(1) + " times"),
                                        needed("plant", "Which one", Kind.ROLE),
                                        option("times", "How often", Kind.NUMBER)),
                                reading("wave", "Wave", call -> Reply.done("Hello."))))) {
            Visitor mo = bot.moderator("mo");
            assertThat(discord.commands()).contains("garden", "wave");
            assertThat(mo.types("garden water", "plant", "backend dev")
                            .awaitAnswer()
                            .choices())
                    .contains(new Choice("back-end developer", "back-end developer"));
            assertThat(mo.slash("garden water", Map.of("plant", "rose", "times", 2))
                            .awaitAnswer()
                            .original()
                            .orElseThrow()
                            .text())
                    .contains("Watered rose 2 times");
            assertThat(mo.slash("wave").awaitAnswer().original().orElseThrow().text())
                    .contains("Hello");
            assertThat(discord.violations()).isEmpty();
        }
    }
}
