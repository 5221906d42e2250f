package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.command.CommandSpec.Kind;
import dev.careerbot.bot.community.ModeratorCommand;
import dev.careerbot.bot.reply.Reply;
import org.junit.jupiter.api.Test;

/** A command that the core has from tomorrow on is on Slack without a change here. */
class ExtraCommandTest {
    @Test
    void itIsInTheManifestAndIsAnswered() throws Exception {
        ModeratorCommand planted = ModeratorCommand.reading(
                "weather report",
                "Say how the weather is",
                call -> Reply.done("Sunny in " + call.get("town") + "."),
                ModeratorCommand.needed("town", "Where", Kind.TEXT));
        try (SlackBot bot = new SlackBot(false, planted).start()) {
            assertThat(SlackManifest.of(bot.bot().commands(), "", "", false)).contains("\"/weather\"");
            bot.mo.command(bot.careers, "/weather", "report Oslo").awaitAcknowledgement();
            assertThat(bot.said(bot.careers, 1).get(0).read()).isEqualTo("Sunny in Oslo.");
            bot.isInnocent();
        }
    }
}
