package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.chat.InMemoryChatStore.Rating;
import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.community.ChannelSettings.Mode;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.SeenMessage;
import dev.careerbot.discord.standin.StandInInteraction;
import dev.careerbot.discord.standin.StandInUser;
import dev.careerbot.discord.standin.Visitor;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with answers: follow-ups, paging, ratings, dismissing, sharing, editing and deleting the question. */
class ActingTest {
    private static final Map<String, String> BACK_END = Map.of("role", "back-end developer");

    private DiscordStandIn discord;
    private BotOnDiscord bot;
    private Visitor ada;
    private Visitor grace;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start();
        bot = BotOnDiscord.start(discord);
        ada = bot.member("ada");
        grace = bot.member("grace");
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
        assertThat(discord.unanswered()).isEmpty();
    }

    private static SeenMessage answer(StandInInteraction asked) {
        return asked.awaitAnswer().original().orElseThrow();
    }

    @Test
    void aSuggestionIsAnsweredByAMessageOfItsOwn() {
        SeenMessage answer = answer(ada.slash("skills", BACK_END));
        SeenMessage next = answer(grace.clicks(answer, "Certs: back-end developer"));
        assertThat(next.ephemeral()).isFalse();
        assertThat(next.text()).contains("for back-end developers");
        assertThat(bot.general.messages()).hasSize(2);
    }

    @Test
    void aLongAnswerGoesOnForWhoeverPressesMore() {
        SeenMessage answer = answer(ada.slash("sources"));
        StringBuilder all = new StringBuilder(answer.text());
        while (answer.component("More").isPresent()) {
            StandInInteraction pressed = grace.clicks(answer, "More").awaitFollowUps(1);
            answer = pressed.followUps().get(0);
            assertThat(answer.ephemeral()).isTrue();
            all.append(answer.text());
        }
        assertThat(all).contains("WGU");
    }

    @Test
    void aModeratorsLongReportComesWithTheWholeAsAFile() {
        SeenMessage report = answer(bot.moderator("mo").slash("kb diff"));
        assertThat(report.attachments()).containsExactly("all.txt");
        assertThat(report.component("More")).isEmpty();
    }

    @Test
    void helpfulIsThankedForInPrivateAndKept() {
        SeenMessage answer = answer(ada.slash("skills", BACK_END));
        StandInInteraction pressed = grace.clicks(answer, "Helpful").awaitFollowUps(1);
        assertThat(pressed.followUps().get(0).ephemeral()).isTrue();
        assertThat(pressed.followUps().get(0).text()).contains("Thank you");
        assertThat(bot.store.ratings())
                .containsExactly(new Rating("id1", discord.user("grace").id(), true, ""));
    }

    @Test
    void notHelpfulAsksForAReasonInADialogue() {
        SeenMessage answer = answer(ada.slash("skills", BACK_END));
        StandInInteraction pressed = grace.clicks(answer, "Not helpful").awaitAnswer();
        assertThat(pressed.modal().orElseThrow().title()).isEqualTo("What was wrong?");
        StandInInteraction sent =
                grace.submits(pressed, Map.of("reason", "outdated")).awaitFollowUps(1);
        assertThat(sent.followUps().get(0).text()).contains("the moderators will see it");
        assertThat(bot.store.ratings())
                .containsExactly(new Rating("id1", discord.user("grace").id(), false, "outdated"));
    }

    @Test
    void whoAskedAndModeratorsMayTakeAnAnswerAwayAndNobodyElse() {
        SeenMessage answer = answer(ada.slash("skills", BACK_END));
        assertThat(grace.clicks(answer, "Dismiss")
                        .awaitFollowUps(1)
                        .followUps()
                        .get(0)
                        .text())
                .contains("Only who asked, or a moderator");
        ada.clicks(answer, "Dismiss").awaitFollowUps(1);
        SeenMessage other = answer(ada.slash("skills", BACK_END));
        bot.moderator("mo").clicks(other, "Dismiss").awaitFollowUps(1);
        assertThat(bot.general.messages())
                .filteredOn(message -> !message.ephemeral())
                .allMatch(SeenMessage::deleted);
        assertThat(bot.store.answers()).isEmpty();
        Approval.check("dismiss", bot.general.transcript());
    }

    @Test
    void aPrivateAnswerIsSharedByWhoAskedAndTakenAwayAgain() {
        bot.generalIs(new ChannelSettings(Mode.MENTIONS, 10, false, true));
        SeenMessage answer = answer(ada.slash("pay", BACK_END));
        assertThat(answer.ephemeral()).isTrue();
        StandInInteraction shared = ada.clicks(answer, "Share").awaitFollowUps(2);
        assertThat(shared.followUps().get(0).ephemeral()).isFalse();
        assertThat(shared.followUps().get(0).pings()).isEmpty();
        ada.clicks(shared.followUps().get(0), "Dismiss").awaitFollowUps(1);
        Approval.check("share", bot.general.transcript());
    }

    @Test
    void whoMayNotWriteInAChannelMayNotShareThere() {
        bot.generalIs(new ChannelSettings(Mode.MENTIONS, 10, false, true));
        SeenMessage answer = answer(ada.slash("pay", BACK_END));
        discord.guild(BotOnDiscord.TAVERN).denyEveryone(Permission.MESSAGE_SEND);
        StandInInteraction shared = ada.clicks(answer, "Share").awaitFollowUps(1);
        assertThat(shared.followUps().get(0).text()).contains("You may not write here");
    }

    @Test
    void anEditedQuestionIsAnsweredAnewInPlace() {
        SeenMessage question = ada.mentionsBot("what skills does a back-end developer need?");
        SeenMessage answer = bot.general.awaitMessagesOfBot(1).get(0);
        ada.edits(question, question.content().replace("skills does", "degree does"));
        Eventually.await(
                "the changed answer",
                () -> bot.general.messages().stream()
                        .anyMatch(message -> message.id().equals(answer.id()) && message.edited()));
        Approval.check("edit", bot.general.transcript());
    }

    @Test
    void aDeletedQuestionTakesItsAnswerAlong() {
        SeenMessage question = ada.mentionsBot("what skills does a back-end developer need?");
        SeenMessage answer = bot.general.awaitMessagesOfBot(1).get(0);
        Eventually.await(
                "the answer's id",
                () -> bot.store.answers().stream()
                        .anyMatch(given -> given.message().endsWith(answer.id())));
        ada.deletes(question);
        Eventually.await(
                "the answer's end", () -> bot.general.messages().stream().allMatch(SeenMessage::deleted));
    }

    @Test
    void inDirectMessagesQuestionsAreEditedAndDeletedToo() {
        StandInUser eve = discord.user("eve");
        SeenMessage question = eve.inDm().says("what skills does a back-end developer need?");
        eve.dm().awaitMessagesOfBot(1);
        eve.inDm().edits(question, "what degree does a back-end developer need?");
        Eventually.await(
                "the changed answer",
                () -> eve.dm().messages().stream()
                        .anyMatch(
                                message -> message.edited() && message.author().equals("career-bot")));
        assertThat(eve.dm().lastMessage().text()).contains("degree");
        eve.inDm().deletes(question);
        Eventually.await("the answer's end", () -> eve.dm().messages().stream().allMatch(SeenMessage::deleted));
    }

    @Test
    void aButtonFromMonthsAgoSaysWhatToDo() {
        SeenMessage answer = answer(ada.slash("skills", BACK_END));
        bot.store.answers().forEach(given -> bot.store.remove(given.id()));
        StandInInteraction pressed = ada.clicks(answer, "Helpful").awaitFollowUps(1);
        assertThat(pressed.followUps().get(0).text()).contains("I do not remember that answer any more");
    }
}
