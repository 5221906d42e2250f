package dev.careerbot.discord;

import static dev.careerbot.bot.community.ModeratorCommand.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.chat.ChatPlatform.Finding;
import dev.careerbot.bot.chat.ChatPlatform.Unavailable;
import dev.careerbot.bot.chat.InMemoryChatStore;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.log.LogLines;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.SeenMessage;
import dev.careerbot.discord.standin.StandInInteraction;
import dev.careerbot.discord.standin.StandInUser;
import dev.careerbot.discord.standin.Violation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong is a clear line in the log and, where a person waits, in the chat. */
class FailuresTest {
    private static final String ORIGINAL = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
    private static final String CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback";
    private static final Map<String, String> BACK_END = Map.of("role", "back-end developer");

    private DiscordStandIn discord;
    private LogLines log;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start();
        log = new LogLines("dev.careerbot.discord");
    }

    @AfterEach
    void stop() {
        log.close();
        discord.close();
    }

    private void assertLogged(String... words) {
        Eventually.await(
                "a line in the log with " + List.of(words),
                () -> log.all().stream()
                        .anyMatch(line -> List.of(words).stream().allMatch(line::contains)));
        assertThat(discord.violations()).isEmpty();
    }

    private static List<String> bad(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.isGood())
                .map(Finding::text)
                .toList();
    }

    @Test
    void aWrongTokenIsSaidAtStartAndByTheDoctor() {
        try (BotOnDiscord bot = BotOnDiscord.stopped(BotOnDiscord.setup(discord).withToken("another.token"))) {
            assertThatThrownBy(() -> bot.adapter().start())
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("does not accept the token")
                    .hasMessageContaining("Reset Token");
            assertThat(bad(bot.adapter().check())).singleElement().asString().contains("Reset Token");
        }
        assertThat(discord.violations()).extracting(Violation::rule).containsOnly(Violation.Rule.UNAUTHORISED);
    }

    @Test
    void aMissingIntentIsSaidAtStartAndByTheDoctor() {
        discord.gateway().disallowPrivilegedIntents();
        try (BotOnDiscord bot = BotOnDiscord.stopped(BotOnDiscord.setup(discord).readingMessages())) {
            assertThat(bad(bot.adapter().check())).anyMatch(text -> text.contains("Message Content Intent"));
            assertThatThrownBy(() -> bot.adapter().start())
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("Message Content Intent")
                    .hasMessageContaining("discord.read-messages");
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void theDoctorFindsNothingWhereAllIsWell() {
        try (BotOnDiscord bot = BotOnDiscord.start(discord)) {
            assertThat(bad(bot.adapter().check())).isEmpty();
            assertThat(bot.adapter().check())
                    .extracting(Finding::text)
                    .anyMatch(text -> text.contains(
                            bot.adapter().invitation().orElseThrow().toString()));
            discord.guild(BotOnDiscord.TAVERN).denyEveryone(Permission.MESSAGE_EMBED_LINKS);
            assertThat(bad(bot.adapter().check())).singleElement().asString().contains("Tavern", "Embed Links");
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void whoMentionsItWhereItMayNotWriteIsToldInPrivate() {
        try (BotOnDiscord bot = BotOnDiscord.start(discord)) {
            bot.general.denyBot(Permission.MESSAGE_SEND);
            bot.member("ada").mentionsBot("what skills does a back-end developer need?");
            StandInUser ada = discord.user("ada");
            ada.dm().awaitMessagesOfBot(1);
            assertThat(ada.dm().lastMessage().text()).contains("I cannot answer in #general", "permission");
            assertLogged("lack the permission");
        }
    }

    @Test
    void aMissingPermissionToEmbedIsSaidInTheChannel() {
        try (BotOnDiscord bot = BotOnDiscord.start(discord)) {
            bot.general.denyBot(Permission.MESSAGE_EMBED_LINKS);
            bot.member("ada").mentionsBot("what skills does a back-end developer need?");
            bot.general.awaitMessagesOfBot(1);
            assertThat(bot.general.lastMessage().text()).contains("Embed Links");
            assertLogged("lack the permission", "Embed Links");
        }
    }

    @Test
    void aChannelThatIsDeletedMeanwhileIsALineInTheLog() {
        Queue<Runnable> held = new ConcurrentLinkedQueue<>();
        try (BotOnDiscord bot = BotOnDiscord.start(BotOnDiscord.setup(discord).answeredBy(held::add))) {
            bot.member("ada").mentionsBot("what skills does a back-end developer need?");
            Eventually.await("the question", () -> !held.isEmpty());
            bot.general.isDeletedBySomebody();
            Eventually.await("the news", () -> !bot.adapter().reaches(bot.general.id()));
            new ArrayDeque<>(held).forEach(Runnable::run);
            assertLogged("was deleted");
        }
    }

    @Test
    void anInteractionThatDiscordKnowsNoMoreIsALineInTheLog() {
        try (BotOnDiscord bot = BotOnDiscord.start(discord)) {
            discord.next("POST", CALLBACK).areRefused(404, 10062, "Unknown interaction");
            StandInInteraction asked = bot.member("ada").slash("skills", BACK_END);
            assertLogged(asked.id(), "stays without an answer", "3 s");
            assertThat(bot.general.messages()).isEmpty();
        }
    }

    @Test
    void nothingIsChangedForSomebodyWhoCannotBeToldOfIt() {
        List<String> done = new CopyOnWriteArrayList<>();
        try (BotOnDiscord bot =
                BotOnDiscord.start(BotOnDiscord.setup(discord).with(reading("kb count", "Count", call -> {
                    done.add(call.asker().user());
                    return Reply.done("Counted.");
                })))) {
            discord.next("POST", CALLBACK).areRefused(404, 10062, "Unknown interaction");
            StandInInteraction lost = bot.moderator("mo").slash("kb count");
            assertLogged(lost.id(), "stays without an answer");
            bot.moderator("mo").slash("kb count").awaitAnswer();
        }
        assertThat(done).hasSize(1);
    }

    @Test
    void aButtonThatNobodyKnowsAnyMoreSaysSo() {
        InMemoryChatStore store = new InMemoryChatStore();
        SeenMessage old;
        try (BotOnDiscord bot = BotOnDiscord.start(BotOnDiscord.setup(discord)
                .withStore(store)
                .with(reading(
                        "kb old",
                        "An old command",
                        call -> new Reply.Done(
                                List.of(new Block.Text("Old.")), List.of(new Action("Again", "kb old", Map.of()))))))) {
            old = bot.moderator("mo").slash("kb old").awaitAnswer().original().orElseThrow();
        }
        try (BotOnDiscord bot = BotOnDiscord.start(BotOnDiscord.setup(discord).withStore(store))) {
            StandInInteraction pressed =
                    bot.moderator("mo").clicks(old, "Again").awaitAnswer();
            assertThat(pressed.original().orElseThrow().text()).contains("from an earlier version of me");
            assertThat(pressed.original().orElseThrow().ephemeral()).isTrue();
            assertLogged("button that I do not know", "kb.old");
        }
    }

    @Test
    void beingRemovedFromAServerIsALineInTheLog() {
        try (BotOnDiscord bot = BotOnDiscord.start(discord)) {
            discord.guild(BotOnDiscord.TAVERN).removesTheBot();
            assertLogged("removed from the server Tavern");
            StandInUser eve = discord.user("eve");
            eve.inDm().says("what skills does a back-end developer need?");
            assertThat(eve.dm().awaitMessagesOfBot(1)).hasSize(1);
        }
    }

    @Test
    void whatNobodyExpectedGivesAnIncident() {
        try (BotOnDiscord bot =
                BotOnDiscord.start(BotOnDiscord.setup(discord).with(reading("kb broken", "Fails", call -> {
                    throw new IllegalStateException("planted");
                })))) {
            StandInInteraction asked = bot.moderator("mo").slash("kb broken").awaitAnswer();
            assertThat(asked.original().orElseThrow().text()).contains(TestBot.INCIDENT);
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void rateLimitsAreWaitedOutAndFailuresTriedAgain() {
        try (BotOnDiscord bot = BotOnDiscord.start(discord)) {
            discord.next("PATCH", ORIGINAL).areRateLimited(Duration.ofSeconds(1));
            discord.next("PATCH", ORIGINAL).times(2).fail(500);
            discord.next("PATCH", ORIGINAL).areDropped();
            discord.next("PATCH", ORIGINAL).loseTheirAnswers();
            assertThat(bot.member("ada")
                            .slash("skills", BACK_END)
                            .awaitAnswer()
                            .original()
                            .orElseThrow()
                            .text())
                    .contains("Python");
            discord.next("POST", "/channels/{channel_id}/messages").loseTheirAnswers();
            discord.next("POST", "/channels/{channel_id}/messages").fail(500);
            bot.member("ada").mentionsBot("what skills does a back-end developer need?");
            bot.general.awaitMessagesOfBot(2);
            Eventually.await("all faults", () -> discord.faultsLeft() == 0);
            bot.member("ada").slash("help").awaitAnswer();
            assertThat(bot.general.awaitMessagesOfBot(3)).hasSize(3);
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aLostAcknowledgementIsNoReasonToStaySilent() {
        try (BotOnDiscord bot = BotOnDiscord.start(discord)) {
            discord.next("POST", CALLBACK).loseTheirAnswers();
            assertThat(bot.member("ada")
                            .slash("skills", BACK_END)
                            .awaitAnswer()
                            .original()
                            .orElseThrow()
                            .text())
                    .contains("Python");
        }
        assertThat(discord.violations()).isEmpty();
    }
}
