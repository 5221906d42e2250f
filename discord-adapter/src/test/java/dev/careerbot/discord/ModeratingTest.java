package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.community.Communities;
import dev.careerbot.discord.standin.Choice;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.SeenMessage;
import dev.careerbot.discord.standin.StandInInteraction;
import dev.careerbot.discord.standin.Upload;
import dev.careerbot.discord.standin.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moderating from a server: files, dialogues, roles, settings. */
class ModeratingTest {
    private DiscordStandIn discord;
    private BotOnDiscord bot;
    private Visitor mo;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start();
        bot = BotOnDiscord.start(discord);
        mo = bot.moderator("mo");
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
        assertThat(discord.unanswered()).isEmpty();
    }

    /** The answer, after whatever progress was shown before. */
    private SeenMessage answer(StandInInteraction given) {
        Eventually.await(
                "an answer to " + given,
                () -> given.original()
                        .filter(message ->
                                !message.thinking() && !message.text().startsWith("Reading"))
                        .isPresent());
        return given.original().orElseThrow();
    }

    private String text(StandInInteraction given) {
        return answer(given).text();
    }

    @Test
    void anAttachedArticleIsReadWithItsName() {
        Upload article = new Upload("page.md", "text/markdown", "# A page".getBytes(StandardCharsets.UTF_8));
        assertThat(text(mo.slash("kb add", Map.of("file", article)))).contains("page.md (8 bytes)");
    }

    @Test
    void anAddressIsTakenAsItStands() {
        assertThat(text(mo.slash("kb add", Map.of("address", "https://example.org/a_b_c"))))
                .contains("https://example.org/a_b_c");
    }

    @Test
    void whatIsMissingForAnActionIsAskedForInADialogue() {
        SeenMessage gate = answer(mo.slash("kb refresh"));
        StandInInteraction pressed = mo.clicks(gate, "Publish anyway").awaitAnswer();
        assertThat(pressed.modal().orElseThrow().fields()).hasSize(1);
        assertThat(text(mo.submits(pressed, Map.of("reason", "the article is newer"))))
                .contains("Published, because: the article is newer");
        Approval.check("gate", bot.general.transcript());
    }

    @Test
    void sourcesAreCompletedForModeratorsAlone() {
        assertThat(mo.types("kb remove", "source", "sec").awaitAnswer().choices())
                .containsExactly(new Choice("second article", "second article"));
        discord.guild(BotOnDiscord.TAVERN).member("eve").withPermissions(Permission.MANAGE_SERVER);
        assertThat(bot.member("eve")
                        .types("kb remove", "source", "sec")
                        .awaitAnswer()
                        .choices())
                .isEmpty();
    }

    @Test
    void whoIsNoModeratorIsRefusedWhateverDiscordAllows() {
        discord.guild(BotOnDiscord.TAVERN).member("eve").withPermissions(Permission.MANAGE_SERVER);
        assertThat(text(bot.member("eve").slash("kb refresh"))).contains("Only moderators of this community");
    }

    @Test
    void numbersFlagsChannelsAndPersonsArriveAsTheCoreWantsThem() {
        assertThat(text(mo.slash("kb rollback", Map.of("snapshot", 3)))).contains("Live again: 3");
        assertThat(text(mo.slash(
                        "settings channel",
                        Map.of("mode", "questions", "channel", bot.general, "threads", true, "private", false))))
                .contains("questions, in threads")
                .doesNotContain("privately");
        assertThat(bot.communityStore.settings(bot.community()).channels()).containsKey(bot.general.id());
    }

    @Test
    void anOwnerMakesARoleModerate() {
        bot.communityStore.change(
                bot.community(),
                settings ->
                        settings.withOwner(Communities.person(discord.user("mo").id())),
                new dev.careerbot.knowledge.store.Act("", "", java.time.Instant.EPOCH, "", "", ""));
        discord.guild(BotOnDiscord.TAVERN).member("eve").withRoles("keepers").withPermissions(Permission.MANAGE_SERVER);
        assertThat(text(bot.member("eve").slash("kb rollback", Map.of("snapshot", 3))))
                .contains("Only moderators");
        assertThat(text(mo.slash(
                        "settings add-moderator",
                        Map.of("who", discord.guild(BotOnDiscord.TAVERN).role("keepers")))))
                .contains("moderates here now");
        assertThat(text(bot.member("eve").slash("kb rollback", Map.of("snapshot", 3))))
                .contains("Live again: 3");
    }
}
