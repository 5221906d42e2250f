package dev.careerbot.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.builtin.FileInstallationService;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.model.event.AppMentionEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing into workspaces and organisations, with the real SDK. */
class StandInInstallTest {
    private static final String REDIRECT = "http://127.0.0.1:1/slack/oauth_redirect";

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private SlackStandIn slack;
    private Slack sdk;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = SlackStandIn.start(clock);
        sdk = RunningBot.slack(slack);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private URI page() {
        return URI.create("https://slack.com/oauth/v2/authorize?client_id="
                + slack.app().clientId() + "&scope=chat:write,commands&state=s1&redirect_uri=" + REDIRECT);
    }

    private OAuthV2AccessResponse exchange(URI back) throws Exception {
        Map<String, String> query = Http.form(back.getRawQuery());
        assertThat(query).containsEntry("state", "s1");
        return sdk.methods()
                .oauthV2Access(r -> r.clientId(slack.app().clientId())
                        .clientSecret(slack.app().clientSecret())
                        .redirectUri(REDIRECT)
                        .code(query.getOrDefault("code", "none")));
    }

    private OAuthV2AccessResponse renew(String refreshToken) throws Exception {
        return sdk.methods()
                .oauthV2Access(r -> r.clientId(slack.app().clientId())
                        .clientSecret(slack.app().clientSecret())
                        .grantType("refresh_token")
                        .refreshToken(refreshToken));
    }

    @Test
    void aWorkspaceInstallsTheAppOnce() throws Exception {
        Workspace globex = slack.addWorkspaceWithoutApp("Globex");
        URI back = slack.allows(globex.person("grace"), page());
        OAuthV2AccessResponse answer = exchange(back);
        assertThat(answer.getAccessToken()).isEqualTo(globex.botToken()).startsWith("xoxb-");
        assertThat(answer.getTeam().getId()).isEqualTo(globex.id());
        assertThat(answer.getAuthedUser().getId())
                .isEqualTo(globex.person("grace").id());
        assertThat(sdk.methods(globex.botToken()).authTest(r -> r).getTeam()).isEqualTo("Globex");
        assertThat(slack.violations()).isEmpty();
        assertThat(exchange(back).getError()).isEqualTo("invalid_code");
        assertThat(slack.denies(page()).getQuery()).contains("error=access_denied");
    }

    @Test
    void aCodeEndsAfterTenMinutes() throws Exception {
        URI back = slack.allows(slack.addWorkspaceWithoutApp("Globex").person("grace"), page());
        clock.pass(Duration.ofMinutes(11));
        assertThat(exchange(back).getError()).isEqualTo("code_expired");
    }

    @Test
    void aRotatingTokenEndsAndIsRenewed() throws Exception {
        slack.rotateTokens();
        Workspace globex = slack.addWorkspaceWithoutApp("Globex");
        OAuthV2AccessResponse first = exchange(slack.allows(globex.person("grace"), page()));
        assertThat(first.getExpiresIn()).isEqualTo(43_200);
        OAuthV2AccessResponse second = renew(first.getRefreshToken());
        assertThat(second.getAccessToken()).isEqualTo(globex.botToken());
        assertThat(slack.violations()).isEmpty();
        assertThat(sdk.methods(first.getAccessToken()).authTest(r -> r).getError())
                .isEqualTo("token_expired");
        assertThat(renew(first.getRefreshToken()).getError()).isEqualTo("invalid_refresh_token");
        clock.pass(Tokens.ROTATION);
        assertThat(sdk.methods(globex.botToken()).authTest(r -> r).getError()).isEqualTo("token_expired");
    }

    @Test
    void anOrganisationHasOneTokenForAllItsWorkspaces() throws Exception {
        Organisation initech = slack.addOrganisation("Initech");
        Workspace london = initech.addWorkspace("London");
        Workspace leeds = initech.addWorkspace("Leeds");
        OAuthV2AccessResponse answer = exchange(slack.allowsEverywhere(london.person("grace"), initech, page()));
        assertThat(answer.isEnterpriseInstall()).isTrue();
        assertThat(answer.getEnterprise().getId()).isEqualTo(initech.id());
        MethodsClient methods = sdk.methods(initech.botToken());
        for (Workspace workspace : new Workspace[] {london, leeds}) {
            assertThat(methods.chatPostMessage(r ->
                                    r.channel(workspace.channel("careers").id()).text("Hello"))
                            .isOk())
                    .isTrue();
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void itIsToldWhoseTokenACallWasMadeWith() throws Exception {
        Workspace globex = slack.addWorkspace("Globex");
        Organisation initech = slack.addOrganisation("Initech");
        initech.addWorkspace("London");
        sdk.methods(globex.botToken()).authTest(r -> r);
        sdk.methods(initech.botToken()).authTest(r -> r);
        sdk.methods().apiTest(r -> r);
        assertThat(slack.calls("auth.test")).extracting(ApiCall::as).containsOnly(globex.id(), initech.id());
        assertThat(slack.calls("api.test")).extracting(ApiCall::as).containsOnly("");
    }

    @Test
    void withAnOrganisationsTokenAGroupIsAskedForByItsWorkspace() throws Exception {
        Organisation initech = slack.addOrganisation("Initech");
        Workspace london = initech.addWorkspace("London");
        String group = london.addGroup(london.person("grace"));
        MethodsClient methods = sdk.methods(initech.botToken());
        assertThat(methods.usergroupsUsersList(r -> r.usergroup(group)).isOk()).isFalse();
        assertThat(methods.usergroupsUsersList(r -> r.usergroup(group).teamId(london.id()))
                        .getUsers())
                .containsExactly(london.person("grace").id());
    }

    @Test
    void whatIsPressedInAnOrganisationsWorkspaceTellsItsWorkspaceByThePersonAlone() throws Exception {
        Organisation initech = slack.addOrganisation("Initech");
        Workspace london = initech.addWorkspace("London");
        try (RunningBot bot = RunningBot.bySocket(slack, RunningBot.app(slack, london))) {
            var pressed = london.person("grace").usesShortcut("compare").payload();
            assertThat(pressed.path("team").isNull()).isTrue();
            assertThat(pressed.at("/user/team_id").asText()).isEqualTo(london.id());
            assertThat(pressed.path("is_enterprise_install").asBoolean()).isTrue();
            exchange(slack.allows(london.person("grace"), page()));
            var now = london.person("grace").usesShortcut("compare").payload();
            assertThat(now.at("/team/id").asText()).isEqualTo(london.id());
            assertThat(now.path("is_enterprise_install").asBoolean()).isFalse();
            assertThat(bot).isNotNull();
        }
    }

    @Test
    void aPersonsTokenThatIsRevokedIsNoneOfTheBot() throws Exception {
        Workspace globex = slack.addWorkspace("Globex");
        try (RunningBot bot = RunningBot.bySocket(slack, RunningBot.app(slack, globex))) {
            var event = globex.revokesTokenOf(globex.person("grace")).payload().path("event");
            assertThat(event.at("/tokens/oauth/0").asText())
                    .isEqualTo(globex.person("grace").id());
            assertThat(event.at("/tokens/bot")).isEmpty();
            assertThat(sdk.methods(globex.botToken()).authTest(r -> r).isOk()).isTrue();
            assertThat(bot).isNotNull();
        }
    }

    @Test
    void anOrganisationThatTakesTheAppOutEndsItsToken() throws Exception {
        Organisation initech = slack.addOrganisation("Initech");
        Workspace london = initech.addWorkspace("London");
        try (RunningBot bot = RunningBot.bySocket(slack, RunningBot.app(slack, london))) {
            assertThat(initech.uninstalls().name()).isEqualTo("app_uninstalled");
            assertThat(sdk.methods(initech.botToken()).authTest(r -> r).getError())
                    .isEqualTo("account_inactive");
            assertThat(bot).isNotNull();
        }
    }

    @Test
    void aBotOfSeveralWorkspacesAnswersInEachWithItsOwnToken() throws Exception {
        slack.unsubscribe("message.channels");
        AppConfig config = AppConfig.builder()
                .slack(sdk)
                .signingSecret(slack.app().signingSecret())
                .clientId(slack.app().clientId())
                .clientSecret(slack.app().clientSecret())
                .build();
        FileInstallationService installations = new FileInstallationService(config, folder.toString());
        App app = new App(config).asOAuthApp(true).service(installations).event(AppMentionEvent.class, (e, context) -> {
            context.say("Hello " + context.getTeamId());
            return context.ack();
        });
        Workspace acme = slack.addWorkspace("Acme");
        Workspace globex = slack.addWorkspace("Globex");
        for (Workspace workspace : new Workspace[] {acme, globex}) {
            installations.saveInstallerAndBot(installer(workspace));
        }
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            for (Workspace workspace : new Workspace[] {acme, globex}) {
                Conversation careers = workspace.channel("careers");
                workspace.person("ada").mentionsBot(careers, "hi").delivery().awaitAcknowledgement();
                assertThat(careers.messages().getLast().text()).isEqualTo("Hello " + workspace.id());
            }
        }
        assertThat(slack.violations()).isEmpty();
    }

    private static Installer installer(Workspace workspace) {
        DefaultInstaller installer = DefaultInstaller.builder()
                .teamId(workspace.id())
                .botAccessToken(workspace.botToken())
                .botId(workspace.bot().botId())
                .botUserId(workspace.bot().userId())
                .installerUserId(workspace.person("grace").id())
                .build();
        installer.setInstalledAt(1L);
        return installer;
    }
}
