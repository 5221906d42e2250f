package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.slack.standin.Delivery;
import dev.careerbot.slack.standin.Faults;
import dev.careerbot.slack.standin.SlackMessage;
import dev.careerbot.slack.standin.Workspace;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that end are renewed before they do, and forgotten where Slack has ended them. */
class RotationTest {
    private static final Duration NEARLY_OVER = Duration.ofHours(11);

    private InstalledBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = new InstalledBot().start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private Workspace rotating() throws Exception {
        bot.slack.rotateTokens();
        return bot.installedIn("Acme");
    }

    @Test
    void aTokenIsRenewedBeforeItEndsAlsoAfterARestart() throws Exception {
        Workspace acme = rotating();
        bot.isAnswered(acme);
        assertThat(bot.renewals()).isZero();
        bot.clock.pass(NEARLY_OVER);
        bot.isAnswered(acme);
        bot.isAnswered(acme);
        assertThat(bot.renewals()).isEqualTo(1);
        bot.restart();
        bot.clock.pass(NEARLY_OVER);
        bot.isAnswered(acme);
        assertThat(bot.renewals()).isEqualTo(2);
        bot.isInnocent();
    }

    @Test
    void whereNobodyAskedForDaysTheFirstQuestionIsAnsweredAllTheSame() throws Exception {
        Workspace acme = rotating();
        bot.clock.pass(Duration.ofDays(3));
        bot.isAnswered(acme);
        assertThat(bot.renewals()).isEqualTo(1);
        bot.isInnocent();
    }

    @Test
    void ofManyWhoAskAtOnceOneHasTheTokenRenewed() throws Exception {
        Workspace acme = rotating();
        bot.clock.pass(NEARLY_OVER);
        Faults.Gate gate = bot.slack.faults().hold("oauth.v2.access", Duration.ofSeconds(20));
        for (int i = 0; i < 8; i++) {
            acme.person("asker" + i).mentionsBot(acme.channel("careers"), InstalledBot.QUESTION);
        }
        assertThat(gate.awaitCall()).isTrue();
        gate.open();
        SlackBot.until(() -> acme.channel("careers").all().stream()
                        .filter(SlackMessage::isByBot)
                        .count()
                == 8);
        bot.settle();
        assertThat(bot.renewals()).isEqualTo(1);
        bot.isInnocent();
    }

    @Test
    void whereRenewingFailsTheOldTokenIsUsedWhileItLivesAndTheBotTriesAgain() throws Exception {
        Workspace acme = rotating();
        bot.clock.pass(NEARLY_OVER);
        bot.slack.faults().refuse("oauth.v2.access", "internal_error");
        bot.isAnswered(acme);
        assertThat(bot.logged("cannot be renewed"))
                .singleElement()
                .asString()
                .contains("Acme", "internal_error", "install the app there again", "/slack/install");
        bot.clock.pass(Duration.ofMinutes(2));
        bot.isAnswered(acme);
        assertThat(bot.renewals()).isEqualTo(2);
        bot.clock.pass(Duration.ofHours(2));
        bot.isAnswered(acme);
        bot.isInnocent();
    }

    @Test
    void whereTheAnswerToARenewalIsLostItIsAskedForAgain() throws Exception {
        Workspace acme = rotating();
        bot.clock.pass(NEARLY_OVER);
        bot.slack.faults().drop("oauth.v2.access");
        bot.isAnswered(acme);
        assertThat(bot.logged("cannot be renewed")).isEmpty();
        bot.isInnocent();
    }

    @Test
    void aTokenThatAnotherProcessRenewsDuringACallIsTakenOver() throws Exception {
        bot.slack.tolerate("token_expired");
        Workspace acme = rotating();
        Faults.Gate gate = bot.slack.faults().hold("chat.postMessage", Duration.ofSeconds(20));
        acme.person("ada")
                .mentionsBot(acme.channel("careers"), InstalledBot.QUESTION)
                .deliveries()
                .forEach(Delivery::awaitAcknowledgement);
        assertThat(gate.awaitCall()).isTrue();
        bot.clock.pass(NEARLY_OVER);
        bot.renewsInAnotherProcess(acme);
        gate.open();
        SlackBot.until(() -> acme.channel("careers").all().stream().anyMatch(SlackMessage::isByBot));
        bot.settle();
        assertThat(bot.renewals()).isEqualTo(1);
        bot.isInnocent();
    }

    @Test
    void afterAnUninstallationTheBotIsSilentAndTheLogSaysWhyOnce() throws Exception {
        bot.slack.tolerate("account_inactive");
        Workspace acme = bot.installedIn("Acme");
        Workspace globex = bot.installedIn("Globex");
        bot.isAnswered(acme);
        acme.uninstalls().awaitAcknowledgement();
        bot.settle();
        assertThat(bot.installations.find(acme.id())).isEmpty();
        bot.isSilent(acme);
        bot.isSilent(acme);
        assertThat(bot.complaintsOf(acme)).singleElement().asString().contains("uninstalled", "Acme", "/slack/install");
        bot.isAnswered(globex);
        bot.isInnocent();
    }

    @Test
    void afterItsTokensAreRevokedTheBotIsSilentUntilItIsInstalledAgain() throws Exception {
        bot.slack.tolerate("token_revoked");
        Workspace acme = bot.installedIn("Acme");
        acme.revokesTokens().awaitAcknowledgement();
        bot.settle();
        bot.isSilent(acme);
        assertThat(bot.complaintsOf(acme)).hasSize(1);
        bot.installs(acme.person("grace"));
        bot.isAnswered(acme);
        bot.isInnocent();
    }

    @Test
    void thatAPersonsOwnTokenWasRevokedChangesNothing() throws Exception {
        Workspace acme = bot.installedIn("Acme");
        acme.revokesTokenOf(acme.person("grace")).awaitAcknowledgement();
        bot.settle();
        bot.isAnswered(acme);
        bot.isInnocent();
    }

    @Test
    void anUninstallationThatIsToldOnlyAfterItWasInstalledAgainChangesNothing() throws Exception {
        bot.slack.tolerate("account_inactive");
        Workspace acme = bot.installedIn("Acme");
        var told = acme.uninstalls();
        told.awaitAcknowledgement();
        bot.settle();
        bot.installs(acme.person("grace"));
        bot.restart();
        bot.slack.redeliver(told).awaitAcknowledgement();
        bot.settle();
        bot.isAnswered(acme);
        bot.isInnocent();
    }

    @Test
    void whenAnOrganisationTakesItOutWorkspacesWithTheirOwnKeepIt() throws Exception {
        bot.slack.tolerate("account_inactive");
        var initech = bot.slack.addOrganisation("Initech");
        Workspace london = initech.addWorkspace("London");
        Workspace leeds = initech.addWorkspace("Leeds");
        bot.installsEverywhere(london.person("grace"), initech);
        bot.installs(leeds.person("grace"));
        initech.uninstalls().awaitAcknowledgement();
        bot.settle();
        bot.isSilent(london);
        bot.isAnswered(leeds);
        bot.isInnocent();
    }
}
