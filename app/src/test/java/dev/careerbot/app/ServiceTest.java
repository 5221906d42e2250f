package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.Visitor;
import dev.careerbot.slack.standin.Person;
import dev.careerbot.slack.standin.SlackMessage;
import dev.careerbot.slack.standin.SlackStandIn;
import dev.careerbot.slack.standin.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process as an operator runs it, at stand-ins of both platforms. */
class ServiceTest {

    @TempDir
    Path folder;

    private Path home;
    private DiscordStandIn discord;
    private SlackStandIn slack;
    private Workspace workspace;

    @BeforeEach
    void platforms() throws Exception {
        home = Files.createDirectory(folder.resolve("home"));
        discord = DiscordStandIn.start();
        slack = SlackStandIn.start();
        workspace = slack.addWorkspace("Acme");
    }

    @AfterEach
    void end() throws Exception {
        discord.close();
        slack.close();
    }

    private void settings(String discordToken) throws IOException {
        Files.writeString(home.resolve(Configuration.FILE), """
                discord:
                  token: %s
                  rest-address: %s
                  gateway-address: %s
                  shards: 1
                slack:
                  bot-token: %s
                  app-token: %s
                  api-address: %s
                """.formatted(
                        discordToken,
                        discord.restUrl(),
                        discord.gatewayUrl(),
                        workspace.botToken(),
                        slack.app().appToken(),
                        slack.methodsUrl()));
    }

    private void isAnsweredOnSlack() {
        await().atMost(ServedBot.LONGEST).until(() -> slack.openSockets() > 0);
        Person ada = workspace.person("ada");
        ada.tellsBot("what does a back-end developer do?");
        await().atMost(ServedBot.LONGEST)
                .until(() -> ada.directConversation().all().stream()
                        .filter(SlackMessage::isByBot)
                        .anyMatch(message -> message.read().contains("[1]")));
    }

    @Test
    void bothPlatformsAreServedByOneProcess() throws Exception {
        settings(discord.token());
        try (ServedBot bot = new ServedBot(folder, home)) {
            bot.says("Up on discord. To invite it: https://discord.com/");
            bot.says("Up on slack.");
            bot.says("/owner claim ");
            Visitor ada = discord.user("ada").inDm();
            ada.says("what does a back-end developer do?");
            assertThat(ada.channel().awaitMessagesOfBot(1).get(0).text()).contains("[1]");
            isAnsweredOnSlack();
        }
        assertThat(discord.violations()).isEmpty();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void onePlatformThatCannotStartDoesNotStopTheOther() throws Exception {
        settings("wrong.token.of-somebody");
        try (ServedBot bot = new ServedBot(folder, home)) {
            bot.complains("discord: ");
            bot.says("Up on slack.");
            isAnsweredOnSlack();
            assertThat(bot.err()).doesNotContain("wrong.token.of-somebody");
        }
    }

    @Test
    void theDoctorSaysWhatIsWrongAndWhatToDo() throws Exception {
        settings("wrong.token.of-somebody");
        Shell.Ended doctor = new Shell(folder, home.toString()).run("doctor");
        assertThat(doctor.status()).isEqualTo(2);
        assertThat(doctor.out()).contains("discord PROBLEM: ", "slack ok: ");
        assertThat(doctor.out() + doctor.err()).doesNotContain("wrong.token.of-somebody");
        Shell.Ended unknown = new Shell(folder, home.toString()).run("--only", "telegram");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("telegram", "discord, slack");
    }

    @Test
    void theManifestForSlackIsPrinted() throws Exception {
        Shell.Ended manifest = new Shell(folder, home.toString()).run("slack-manifest", "--prefix", "career");
        assertThat(manifest.status()).isZero();
        assertThat(manifest.out()).contains("\"/career\"", "display_information");
    }
}
