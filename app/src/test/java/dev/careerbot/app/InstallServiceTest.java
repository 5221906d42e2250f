package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerbot.slack.standin.ApiCall;
import dev.careerbot.slack.standin.Person;
import dev.careerbot.slack.standin.SlackStandIn;
import dev.careerbot.slack.standin.Workspace;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process as an operator runs it for many workspaces of Slack. */
class InstallServiceTest {
    private static final String KEY = key("a key of just thirty-two bytes..");
    private static final String OTHER_KEY = key("another key of thirty-two bytes.");

    @TempDir
    Path folder;

    private Path home;
    private SlackStandIn slack;
    private int port;

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void platform() throws Exception {
        home = Files.createDirectory(folder.resolve("home"));
        slack = SlackStandIn.start();
        slack.rotateTokens();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        slack.deliverByHttp(address("/slack/events"));
    }

    @AfterEach
    void end() {
        slack.close();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private void settings(String key) throws IOException {
        Files.writeString(home.resolve("slack.key"), key);
        Files.writeString(home.resolve(Configuration.FILE), """
                slack:
                  client-id: "%s"
                  client-secret: %s
                  signing-secret: %s
                  port: %d
                  address: %s
                  encryption-key-file: slack.key
                  api-address: %s
                """.formatted(
                        slack.app().clientId(),
                        slack.app().clientSecret(),
                        slack.app().signingSecret(),
                        port,
                        address(""),
                        slack.methodsUrl()));
    }

    private void installs(Person person) throws Exception {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            HttpResponse<String> begun = browser.send(
                    HttpRequest.newBuilder(address("/slack/install")).build(), HttpResponse.BodyHandlers.ofString());
            URI page = URI.create(begun.headers().firstValue("Location").orElseThrow());
            HttpResponse<String> done = browser.send(
                    HttpRequest.newBuilder(slack.allows(person, page)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(done.body()).contains("Career Bot is installed");
        }
    }

    private void isAnswered(Person person) {
        long before = answers(person);
        person.tellsBot("what does a back-end developer do?");
        await().atMost(ServedBot.LONGEST).until(() -> answers(person) > before);
    }

    private static long answers(Person person) {
        return person.directConversation().all().stream()
                .filter(message -> message.isByBot() && message.read().contains("[1]"))
                .count();
    }

    @Test
    void workspacesThatInstallItAreAnsweredAlsoAfterARestartAndNoTokenIsReadableAnywhere() throws Exception {
        settings(KEY);
        Workspace acme = slack.addWorkspaceWithoutApp("Acme");
        Workspace globex = slack.addWorkspaceWithoutApp("Globex");
        try (ServedBot bot = new ServedBot(folder, home)) {
            bot.says("Up on slack. To invite it: " + address("/slack/install"));
            installs(acme.person("grace"));
            installs(globex.person("hank"));
            isAnswered(acme.person("ada"));
        }
        try (ServedBot bot = new ServedBot(folder, home)) {
            bot.says("Up on slack.");
            isAnswered(globex.person("gus"));
            isAnswered(acme.person("ada"));
        }
        assertThat(slack.calls("chat.postMessage"))
                .extracting(ApiCall::as)
                .containsExactly(acme.id(), globex.id(), acme.id());
        assertThat(slack.violations()).isEmpty();
        for (String token : new String[] {acme.botToken(), globex.botToken(), "xoxe", "xoxb"}) {
            nowhereIs(token);
        }
    }

    private void nowhereIs(String token) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(token);
            }
        }
    }

    @Test
    void withAWrongOrAShortKeyItDoesNotStartAndSaysWhatToDo() throws Exception {
        settings(KEY);
        Workspace acme = slack.addWorkspaceWithoutApp("Acme");
        try (ServedBot bot = new ServedBot(folder, home)) {
            bot.says("Up on slack.");
            installs(acme.person("grace"));
        }
        settings(OTHER_KEY);
        Shell shell = new Shell(folder, home.toString());
        Shell.Ended wrong = shell.run("--only", "slack");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("slack.encryption-key-file is not the key", "set that one again");
        settings("c2hvcnQ=");
        Shell.Ended brief = shell.run("--only", "slack");
        assertThat(brief.status()).isEqualTo(2);
        assertThat(brief.err()).contains("slack.encryption-key-file is 5 bytes long and must be 32");
        Shell.Ended doctor = shell.run("doctor");
        assertThat(doctor.status()).isEqualTo(2);
        assertThat(doctor.out()).contains("slack PROBLEM: slack.encryption-key-file is 5 bytes long");
        settings(OTHER_KEY);
        assertThat(shell.run("slack-forget").status()).isZero();
        slack.tolerate("invalid_code");
        assertThat(shell.run("doctor").out()).contains("slack ok: ").doesNotContain("PROBLEM");
    }
}
