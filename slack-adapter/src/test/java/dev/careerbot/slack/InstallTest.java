package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.bot.chat.ChatPlatform.Finding;
import dev.careerbot.bot.chat.ChatPlatform.Unavailable;
import dev.careerbot.slack.standin.Organisation;
import dev.careerbot.slack.standin.Workspace;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The app is installed by browsers, in many workspaces, and serves each with its own token. */
class InstallTest {
    private InstalledBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = new InstalledBot().start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private long exchanges() {
        return bot.slack.calls("oauth.v2.access").size();
    }

    private void isRefused(Browser.Page page) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains(
                        "Nothing was installed",
                        "begun in another browser",
                        bot.address("/slack/install").toString());
        assertThat(exchanges()).isZero();
        assertThat(bot.installations.all()).isEmpty();
        bot.isInnocent();
    }

    @Test
    void aQuestionIsAnsweredWithTheTokenOfTheWorkspaceWhereItWasInstalled() throws Exception {
        Workspace acme = bot.slack.addWorkspaceWithoutApp("Acme & <Sons>");
        Browser.Page page = bot.installs(acme.person("grace"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Career Bot is installed", "Acme &amp; &lt;Sons&gt;");
        bot.isAnswered(acme);
        assertThat(bot.tokensOf("chat.postMessage")).containsExactly(acme.id());
        bot.isInnocent();
    }

    @Test
    void whoInstallsItOwnsTheWorkspaceWhereNobodyElseDoes() throws Exception {
        Workspace acme = bot.installedIn("Acme");
        bot.installs(acme.person("eve"));
        acme.person("eve").command(acme.channel("careers"), "/settings", "show").awaitAcknowledgement();
        SlackBot.until(() -> !bot.tokensOf("chat.postMessage").isEmpty());
        bot.settle();
        assertThat(acme.channel("careers").all().getLast().read()).contains("Only moderators");
        acme.person("grace")
                .command(acme.channel("careers"), "/settings", "show")
                .awaitAcknowledgement();
        SlackBot.until(() -> bot.tokensOf("chat.postMessage").size() == 2);
        bot.settle();
        assertThat(acme.channel("careers").all().getLast().read())
                .contains("Owners: user:" + acme.person("grace").id())
                .doesNotContain(acme.person("eve").id());
        bot.isInnocent();
    }

    @Test
    void whereWhatItKnowsMayBeChangedInstallingMakesNobodyAnOwner() throws Exception {
        Workspace acme = bot.slack.addWorkspaceWithoutApp("Acme");
        bot.mayChangeWhatItKnows(acme);
        bot.installs(acme.person("grace"));
        acme.person("grace").command(acme.channel("careers"), "/kb", "remove x").awaitAcknowledgement();
        SlackBot.until(() -> !bot.tokensOf("chat.postMessage").isEmpty());
        bot.settle();
        assertThat(acme.channel("careers").all().getLast().read()).contains("Only moderators");
        bot.isInnocent();
    }

    @Test
    void twoWorkspacesNeverMix() throws Exception {
        Workspace acme = bot.installedIn("Acme");
        Workspace globex = bot.installedIn("Globex");
        bot.isAnswered(globex);
        bot.isAnswered(acme);
        bot.isAnswered(globex);
        assertThat(bot.tokensOf("chat.postMessage")).containsExactly(globex.id(), acme.id(), globex.id());
        bot.isInnocent();
    }

    @Test
    void whereItIsNotInstalledItIsSilentAndSaysSoOnceInTheLog() throws Exception {
        bot.installedIn("Acme");
        Workspace stranger = bot.slack.addWorkspaceWithoutApp("Globex");
        bot.isSilent(stranger);
        bot.isSilent(stranger);
        assertThat(bot.logged("not installed in workspace " + stranger.id())).hasSize(1);
        assertThat(bot.tokensOf("chat.postMessage")).isEmpty();
        bot.isInnocent();
    }

    @Test
    void aForgedStateIsRefused() throws Exception {
        try (Browser browser = new Browser()) {
            URI back = bot.slack.allows(bot.slack.addWorkspaceWithoutApp("Acme").person("grace"), bot.toSlack(browser));
            isRefused(browser.opens(URI.create(back.toString().replaceFirst("state=[^&]+", "state=forged"))));
            isRefused(browser.opens(bot.address("/slack/oauth_redirect?code=x")));
        }
    }

    @Test
    void aStateEndsAfterTenMinutes() throws Exception {
        try (Browser browser = new Browser()) {
            URI back = bot.slack.allows(bot.slack.addWorkspaceWithoutApp("Acme").person("grace"), bot.toSlack(browser));
            bot.clock.pass(Duration.ofMinutes(10));
            isRefused(browser.opens(back));
        }
    }

    @Test
    void aStateIsOfNoUseInAnotherBrowser() throws Exception {
        try (Browser attackers = new Browser();
                Browser victims = new Browser()) {
            URI back = bot.slack.allows(bot.slack.addWorkspaceWithoutApp("Acme").person("eve"), bot.toSlack(attackers));
            bot.toSlack(victims);
            isRefused(victims.opens(back));
            isRefused(attackers.opens(back));
        }
    }

    @Test
    void aStateIsGoodOnce() throws Exception {
        Workspace acme = bot.slack.addWorkspaceWithoutApp("Acme");
        try (Browser browser = new Browser()) {
            URI back = bot.slack.allows(acme.person("grace"), bot.toSlack(browser));
            assertThat(browser.opens(back).status()).isEqualTo(200);
            assertThat(browser.opens(back).status()).isEqualTo(400);
            assertThat(exchanges()).isEqualTo(1);
        }
        bot.isAnswered(acme);
        bot.isInnocent();
    }

    @Test
    void whoCancelsReadsThatNothingHasChanged() throws Exception {
        try (Browser browser = new Browser()) {
            Browser.Page page = browser.opens(bot.slack.denies(bot.toSlack(browser)));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("Nothing was installed", "You cancelled it");
        }
        assertThat(exchanges()).isZero();
        bot.isInnocent();
    }

    @Test
    void whereSlackDoesNotTakeTheCodeThatIsShownAndLogged() throws Exception {
        bot.slack.tolerate("code_expired");
        try (Browser browser = new Browser()) {
            URI page = bot.toSlack(browser);
            URI back = bot.slack.allows(bot.slack.addWorkspaceWithoutApp("Acme").person("grace"), page);
            bot.slack.faults().refuse("oauth.v2.access", "code_expired");
            Browser.Page refused = browser.opens(back);
            assertThat(refused.status()).isEqualTo(502);
            assertThat(refused.text()).contains("Nothing was installed", "code_expired");
        }
        assertThat(bot.logged("the app was not installed")).hasSize(1);
        assertThat(bot.installations.all()).isEmpty();
    }

    @Test
    void pagesAreNotKeptAndOnlyLookedAt() throws Exception {
        try (Browser browser = new Browser()) {
            Browser.Page page = browser.opens(bot.address("/slack/install"));
            assertThat(page.response().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.response()
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElse("")
                            .toLowerCase(Locale.ROOT))
                    .contains("httponly", "samesite=lax", "max-age=600");
            assertThat(browser.opens(bot.address("/slack/installer")).status()).isEqualTo(404);
        }
    }

    @Test
    void behindAServerWithACertificateTheCookieIsForThatAloneAndSlackSendsBrowsersBackThere() throws Exception {
        try (InstalledBot secured = new InstalledBot()
                        .behind(URI.create("https://bot.example.org/"))
                        .start();
                Browser browser = new Browser()) {
            Browser.Page page = browser.opens(secured.address("/slack/install"));
            assertThat(page.response().headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("__Host-")
                    .contains("; Path=/;", "; Secure");
            assertThat(page.next().getQuery()).contains("redirect_uri=https://bot.example.org/slack/oauth_redirect");
            assertThat(secured.adapter().invitation()).contains(URI.create("https://bot.example.org/slack/install"));
        }
    }

    @Test
    void anInstallationOutlivesARestartAndWhatWasBegunIsAnswered() throws Exception {
        Workspace acme = bot.installedIn("Acme");
        bot.slack.faults().refuse("chat.postMessage", "fatal_error");
        acme.person("ada").mentionsBot(acme.channel("careers"), InstalledBot.QUESTION);
        SlackBot.until(() -> bot.store.begun().size() == 1);
        bot.settle();
        bot.store.begun().forEach(id -> bot.store.reopen(Asked.PLATFORM, id));
        bot.restart();
        SlackBot.until(() -> bot.tokensOf("chat.postMessage").size() == 2);
        bot.settle();
        assertThat(bot.tokensOf("chat.postMessage")).containsOnly(acme.id());
        bot.isAnswered(acme);
        bot.isInnocent();
    }

    @Test
    void whatWasBegunWhereItIsInstalledNoMoreIsLeftAlone() throws Exception {
        Workspace acme = bot.installedIn("Acme");
        bot.isAnswered(acme);
        bot.store.begun().forEach(id -> bot.store.reopen(Asked.PLATFORM, id));
        bot.installations.remove(acme.id());
        bot.restart();
        bot.settle();
        assertThat(bot.store.unfinished(Asked.PLATFORM, bot.clock.instant().minus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(bot.tokensOf("chat.postMessage")).hasSize(1);
        bot.isInnocent();
    }

    @Test
    void anOrganisationsInstallationServesItsWorkspacesButForThoseThatHaveTheirOwn() throws Exception {
        Organisation initech = bot.slack.addOrganisation("Initech");
        Workspace london = initech.addWorkspace("London");
        Workspace leeds = initech.addWorkspace("Leeds");
        Browser.Page page = bot.installsEverywhere(london.person("grace"), initech);
        assertThat(page.text()).contains("Initech");
        bot.isAnswered(london);
        bot.isAnswered(leeds);
        assertThat(bot.tokensOf("chat.postMessage")).containsExactly(initech.id(), initech.id());
        bot.installs(leeds.person("grace"));
        bot.isAnswered(leeds);
        bot.isAnswered(london);
        assertThat(bot.tokensOf("chat.postMessage").subList(2, 4)).containsExactly(leeds.id(), initech.id());
        bot.isInnocent();
    }

    @Test
    void inAnOrganisationsWorkspaceCommandsFormsButtonsAndGroupsWorkAsAnywhere() throws Exception {
        Organisation initech = bot.slack.addOrganisation("Initech");
        Workspace london = initech.addWorkspace("London");
        bot.installsEverywhere(london.person("grace"), initech);
        bot.moderates(london, london.addGroup(london.person("mo")));
        london.person("mo").opensHome().awaitAcknowledgement();
        SlackBot.until(() -> london.person("mo").home().isPresent());
        assertThat(london.person("mo").home().orElseThrow().read()).contains("Snapshot 1 is live.");
        london.person("ada").usesShortcut("compare").awaitAcknowledgement();
        SlackBot.until(() -> london.person("ada").modal().isPresent());
        var modal = london.person("ada").modal().orElseThrow();
        london.person("ada").types(modal, "role.first", "back").awaitAcknowledgement();
        assertThat(london.person("ada").optionsOf("role.first")).contains("back-end developer");
        var answer = bot.isAnswered(london);
        london.person("ada").clicks(answer, "certs?role=back-end+engineer").awaitAcknowledgement();
        SlackBot.until(() -> bot.tokensOf("chat.postMessage").size() == 2);
        bot.settle();
        bot.isInnocent();
    }

    @Test
    void whatIsKeptAndCannotBeReadStopsTheStartAndIsTold() throws Exception {
        bot.adapter().close();
        bot.installations.cannotBeUsed("slack.encryption-key is not the key");
        assertThatThrownBy(() -> bot.restart())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("slack.encryption-key is not the key");
        assertThat(bot.adapter().check())
                .extracting(Finding::text)
                .containsExactly("slack.encryption-key is not the key");
    }

    @Test
    void theCheckTriesTheAppAndEachWorkspace() throws Exception {
        bot.slack.tolerate("invalid_code");
        bot.slack.tolerate("account_inactive");
        Workspace acme = bot.installedIn("Acme");
        Workspace globex = bot.installedIn("Globex");
        acme.withoutScopes("files:read");
        bot.adapter().close();
        globex.uninstalls();
        assertThat(bot.adapter().check())
                .filteredOn(finding -> !finding.isGood())
                .extracting(Finding::text)
                .anyMatch(text -> text.contains("Acme") && text.contains("files:read missing"))
                .anyMatch(text -> text.contains("Globex") && text.contains("install the app again"))
                .hasSize(2);
    }
}
