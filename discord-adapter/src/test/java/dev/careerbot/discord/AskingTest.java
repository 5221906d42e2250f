package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.community.ChannelSettings.Mode;
import dev.careerbot.discord.standin.Choice;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.SeenMessage;
import dev.careerbot.discord.standin.StandInChannel;
import dev.careerbot.discord.standin.StandInInteraction;
import dev.careerbot.discord.standin.StandInUser;
import dev.careerbot.discord.standin.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking in all the ways that Discord knows, as its users do. */
class AskingTest {
    private DiscordStandIn discord;
    private BotOnDiscord bot;
    private Visitor ada;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start();
        bot = BotOnDiscord.start(discord);
        ada = bot.member("ada");
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
        assertThat(discord.unanswered()).isEmpty();
    }

    private static final Map<String, String> BACK_END =
            Map.of("first", "backend developer", "second", "backend engineer");

    @Test
    void aComparisonReadsWellOnAPhone() {
        StandInInteraction asked = ada.slash("compare", BACK_END).awaitAnswer();
        assertThat(asked.first()).isEqualTo(StandInInteraction.First.THINKING);
        Approval.check("compare", bot.general.transcript());
    }

    @Test
    void everyCommandOfEverybodyIsAnswered() {
        for (CommandSpec command : bot.chat.bot().commands()) {
            if (command.audience() == CommandSpec.Audience.EVERYBODY) {
                Map<String, String> options = new HashMap<>();
                command.options().forEach(option -> options.put(option.name(), value(option)));
                ada.slash(command.name(), options).awaitAnswer();
            }
        }
        Approval.check("commands", bot.general.transcript());
    }

    private static String value(CommandSpec.Option option) {
        return switch (option.kind()) {
            case ROLE -> option.name().equals("second") ? "back-end engineer" : "back-end developer";
            case SKILL -> "Python";
            default -> "what do back-end engineers earn?";
        };
    }

    @Test
    void whatIsNotKnownIsSaidAndNearMissesAreOffered() {
        ada.slash("ask", Map.of("question", "what does a welder earn?")).awaitAnswer();
        ada.slash("ask", Map.of("question", "what does a quantum barista do?")).awaitAnswer();
        ada.slash("ask", Map.of("question", "who won the match yesterday?")).awaitAnswer();
        ada.slash("ask", Map.of("question", "Was macht ein Datenbankentwickler den ganzen Tag?"))
                .awaitAnswer();
        Approval.check("not-known", bot.general.transcript());
    }

    @Test
    void rolesAndSkillsAreCompletedByAliasesTooBestMatchFirst() {
        StandInInteraction typed = ada.types("skills", "role", "back").awaitAnswer();
        assertThat(typed.choices()).isNotEmpty().hasSizeLessThanOrEqualTo(25);
        assertThat(typed.choices().get(0).name()).startsWith("back-end");
        assertThat(ada.types("compare", "second", "backend dev", Map.of("first", "data engineer"))
                        .awaitAnswer()
                        .choices())
                .extracting(Choice::value)
                .contains("back-end developer");
        assertThat(ada.types("roles", "skill", "py").awaitAnswer().choices())
                .extracting(Choice::name)
                .contains("Python");
        assertThat(ada.types("roles", "skill", "").awaitAnswer().choices()).hasSize(25);
        assertThat(ada.types("roles", "skill", "qqqq").awaitAnswer().choices()).isEmpty();
    }

    @Test
    void aMentionIsAnsweredByAReplyThatPingsNobody() {
        ada.mentionsBot("what is the difference between a backend developer and a backend engineer?");
        bot.general.awaitMessagesOfBot(1);
        assertThat(bot.general.lastMessage().pings()).isEmpty();
        Approval.check("mention", bot.general.transcript());
    }

    @Test
    void aReplyThatPingsTheBotGoesOnWithTheConversation() {
        ada.mentionsBot("what skills does a back-end developer need?");
        SeenMessage answer = bot.general.awaitMessagesOfBot(1).get(0);
        ada.replies(answer, "and what do they earn?", true);
        bot.general.awaitMessagesOfBot(2);
        Approval.check("reply", bot.general.transcript());
    }

    @Test
    void aReplyWithoutAPingAndOtherTalkAreNoneOfItsBusiness() {
        ada.says("what does a data engineer do?");
        ada.mentionsBot("what does a data engineer do?");
        SeenMessage answer = bot.general.awaitMessagesOfBot(1).get(0);
        ada.replies(answer, "and what do they earn?", false);
        ada.slash("help").awaitAnswer();
        assertThat(bot.general.awaitMessagesOfBot(2)).hasSize(2);
    }

    @Test
    void aDirectMessageNeedsNoMention() {
        StandInUser eve = discord.user("eve");
        eve.inDm().says("what skills does a data engineer need?");
        eve.dm().awaitMessagesOfBot(1);
        eve.inDm().says("and a back-end developer?");
        eve.dm().awaitMessagesOfBot(2);
        Approval.check("direct", eve.dm().transcript());
    }

    @Test
    void aMessageOfSomebodyElseIsAnsweredFromItsMenu() {
        SeenMessage said = bot.member("grace").says("What skills does a data engineer need?");
        ada.uses("Answer this", said).awaitAnswer();
        Approval.check("menu-entry", bot.general.transcript());
    }

    @Test
    void whoInstalledTheBotTakesItAlong() {
        StandInUser eve = discord.user("eve").installsTheBot();
        Visitor elsewhere = eve.in(discord.foreignGuild("Elsewhere").channel("chat"));
        assertThat(answer(elsewhere)).contains("Python");
        assertThat(answer(eve.withFriend(discord.user("mallory")))).contains("Python");
        assertThat(answer(eve.inDm())).contains("Python");
    }

    private static String answer(Visitor visitor) {
        return visitor.slash("skills", Map.of("role", "back-end developer"))
                .awaitAnswer()
                .original()
                .orElseThrow()
                .text();
    }

    @Test
    void answersGoToThreadsWhereTheChannelIsSetSo() {
        bot.generalIs(new ChannelSettings(Mode.MENTIONS, 10, true, false));
        ada.mentionsBot("what skills does a data engineer need?");
        Eventually.await("a thread", () -> !bot.general.threads().isEmpty());
        StandInChannel thread = bot.general.threads().get(0);
        thread.awaitMessagesOfBot(1);
        ada.slash("pay", Map.of("role", "back-end developer")).awaitAnswer();
        Eventually.await("another thread", () -> bot.general.threads().size() == 2);
        StandInChannel other = bot.general.threads().get(1);
        other.awaitMessagesOfBot(1);
        discord.user("ada").in(thread).mentionsBot("and what do they earn?");
        thread.awaitMessagesOfBot(2);
        Approval.check(
                "threads",
                bot.general.transcript() + "\nthread " + thread.name() + "\n" + thread.transcript() + "\nthread "
                        + other.name() + "\n" + other.transcript());
    }

    @Test
    void answersAreForTheAskerAloneWhereTheChannelIsSetSo() {
        bot.generalIs(new ChannelSettings(Mode.MENTIONS, 10, false, true));
        StandInInteraction asked =
                ada.slash("skills", Map.of("role", "back-end developer")).awaitAnswer();
        assertThat(asked.original().orElseThrow().ephemeral()).isTrue();
        assertThat(asked.original().orElseThrow().component("Share")).isPresent();
    }

    @Test
    void whereItIsOffAnAskerIsToldSoAndMentionsArePassedOver() {
        bot.generalIs(new ChannelSettings(Mode.OFF, 10, false, false));
        StandInInteraction asked =
                ada.slash("skills", Map.of("role", "back-end developer")).awaitAnswer();
        assertThat(asked.original().orElseThrow().text()).contains("switched me off");
        assertThat(asked.original().orElseThrow().ephemeral()).isTrue();
        bot.generalIs(new ChannelSettings(Mode.COMMANDS, 10, false, false));
        ada.mentionsBot("what skills does a data engineer need?");
        ada.slash("help").awaitAnswer();
        assertThat(bot.general.awaitMessagesOfBot(2)).hasSize(2);
    }
}
