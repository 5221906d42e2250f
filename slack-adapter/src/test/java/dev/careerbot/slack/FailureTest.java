package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.bot.chat.ChatPlatform.Finding;
import dev.careerbot.bot.chat.ChatPlatform.Unavailable;
import dev.careerbot.slack.standin.Faults;
import dev.careerbot.slack.standin.SlackMessage;
import dev.careerbot.slack.standin.Workspace;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on Slack is told to whom it concerns. */
class FailureTest {
    private static final String QUESTION = "what skills does a backend engineer need?";

    private SlackBot bot;

    @BeforeEach
    void make() throws Exception {
        bot = new SlackBot(false);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void aWrongTokenIsNamed() {
        bot.slack.tolerate("invalid_auth");
        bot.with("xoxb-wrong-but-long-enough", "");
        assertThatThrownBy(() -> bot.start())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("slack.bot-token")
                .hasMessageContaining("install the app again")
                .hasMessageNotContaining("xoxb-wrong");
        assertThat(bot.adapter().check())
                .anyMatch(finding -> !finding.isGood() && finding.text().contains("slack.bot-token"));
        bot.isInnocent();
    }

    @Test
    void aMissingTokenIsNamedWithoutAskingSlack() {
        bot.with("", "");
        assertThatThrownBy(() -> bot.start()).hasMessageContaining("slack.bot-token is not set");
        bot.with("xoxb-short", "");
        assertThatThrownBy(() -> bot.start()).hasMessageContaining("slack.bot-token is no such token");
        assertThat(bot.slack.calls()).isEmpty();
    }

    @Test
    void aCheckFindsNothingWhereAllIsWell() {
        assertThat(bot.adapter().check()).allMatch(Finding::isGood).hasSize(3);
        bot.isInnocent();
    }

    @Test
    void aMissingScopeIsFoundByTheCheck() {
        bot.acme.withoutScopes("channels:history", "files:read");
        assertThat(bot.adapter().check())
                .filteredOn(finding -> !finding.isGood())
                .extracting(Finding::text)
                .containsExactly(
                        "scopes: channels:history, files:read missing; add them (see slack-manifest) and install"
                                + " the app again");
    }

    @Test
    void aTokenThatIsRevokedWhileItRunsIsToldToWhoWaits() throws Exception {
        bot.start();
        bot.slack.tolerate("token_revoked");
        bot.acme.revokesTokens().awaitAcknowledgement();
        bot.ada.command(bot.careers, "/skills", "backend engineer").awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("I could not write the answer here: token_revoked");
        bot.settle();
        bot.isInnocent();
    }

    @Test
    void aMissingScopeIsToldToWhoWaits() throws Exception {
        bot.start();
        bot.slack.tolerate("missing_scope");
        bot.acme.withoutScopes("chat:write");
        bot.ada.command(bot.careers, "/skills", "backend engineer").awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("missing_scope");
        bot.settle();
        bot.isInnocent();
    }

    @Test
    void anArchivedChannelIsToldToWhoWaits() throws Exception {
        bot.start();
        bot.slack.tolerate("is_archived");
        SlackMessage answer = answer();
        bot.careers.archive();
        bot.ada.clicks(answer, "certs?role=back-end+engineer").awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 2).get(1).read()).contains("the channel is archived");
        bot.settle();
        bot.isInnocent();
    }

    private SlackMessage answer() {
        bot.ada.command(bot.careers, "/skills", "backend engineer").awaitAcknowledgement();
        SlackMessage answer = bot.said(bot.careers, 1).get(0);
        bot.settle();
        return answer;
    }

    @Test
    void whereTheBotIsNoMemberACommandIsAnsweredAllTheSame() throws Exception {
        bot.start();
        bot.slack.tolerate("not_in_channel");
        bot.careers.withoutBot();
        SlackMessage answer = answer();
        assertThat(answer.read()).contains("JavaScript");
        bot.ada.clicks(answer, "answer-dismiss?a=id1").awaitAcknowledgement();
        SlackBot.until(() -> bot.careers.messages().isEmpty());
        bot.settle();
        bot.isInnocent();
    }

    @Test
    void aFormThatComesTooLateIsToldToWhoWaits() throws Exception {
        bot.start();
        bot.slack.tolerate("expired_trigger_id");
        Faults.Gate gate = bot.slack.faults().hold("views.open", Duration.ofSeconds(20));
        bot.ada.command(bot.careers, "/compare", "").awaitAcknowledgement();
        assertThat(gate.awaitCall()).isTrue();
        bot.clock.pass(Duration.ofSeconds(4));
        gate.open();
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("please try again");
        bot.settle();
        bot.isInnocent();
    }

    @Test
    void aLimitIsWaitedForInItsChannelAloneAndALongOneIsTold() throws Exception {
        bot.start();
        bot.slack.faults().rateLimit("chat.postMessage", bot.careers, Duration.ofMinutes(4));
        bot.ada.mentionsBot(bot.careers, QUESTION);
        bot.said(bot.careers, 2);
        bot.settle();
        assertThat(bot.careers.ephemeralTo(bot.ada))
                .extracting(SlackMessage::read)
                .containsExactly("Slack lets me write here again in 240 seconds; your answer comes then.");
        assertThat(bot.careers.messages()).filteredOn(SlackMessage::isByBot).hasSize(1);
        bot.isInnocent();
    }

    @Test
    void oneWorkspacesTokenNeverServesAnother() throws Exception {
        bot.start();
        Workspace other = bot.slack.addWorkspace("Other");
        other.person("eve")
                .mentionsBot(other.channel("careers"), QUESTION)
                .delivery()
                .awaitAcknowledgement();
        other.person("eve")
                .command(other.channel("careers"), "/skills", "backend engineer")
                .awaitAcknowledgement();
        bot.settle();
        assertThat(other.channel("careers").all()).noneMatch(SlackMessage::isByBot);
        assertThat(bot.store.begun()).isEmpty();
        bot.isInnocent();
    }

    @Test
    void anUnexpectedFailureGivesAnIncident() throws Exception {
        bot.start();
        bot.store.fail();
        bot.ada.mentionsBot(bot.careers, QUESTION);
        assertThat(bot.said(bot.careers, 1).get(0).read()).containsPattern("incident.{0,20}\\bid\\d");
        bot.settle();
        bot.isInnocent();
    }
}
