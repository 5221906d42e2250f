package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the bot, in a checkout with a Maven and JDKs that only note what they are asked for. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "cksum",
            "find",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mkfifo",
            "mktemp",
            "mv",
            "ps",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tee",
            "touch");

    /** Newer than any that may be installed where the tests run. */
    private static final String NEWEST = "99.0.2";

    @TempDir
    Path folder;

    private Path checkout;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<Process, Path> errorFiles = new LinkedHashMap<>();

    /** What a start gave. */
    private record Start(int status, String out, String err) {}

    @BeforeEach
    void prepare() throws IOException {
        checkout = folder.toRealPath().resolve("a checkout");
        write("pom.xml", "");
        write("app/pom.xml", "");
        write("app/src/main/java/Source.java", "");
        Files.copy(Path.of("..", "career-bot"), checkout.resolve("career-bot"));
        makeOld(checkout);
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Path usr = Path.of("/usr/bin", tool);
            // No links: what clears the folder away would warn of each.
            script(tools.resolve(tool), "exec " + (Files.exists(usr) ? usr : Path.of("/bin", tool)) + " \"$@\"\n");
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.resolve("user").toString());
    }

    @Test
    void theNewestOfTheJdksFoundIsUsed() throws Exception {
        maven("");
        environment.put("JAVA_HOME", jdk("older", "99.0.1").toString());
        Path newest = jdk("user/.sdkman/candidates/java/newest", NEWEST);
        jdk("user/.jdks/old", "17.0.1");

        assertThat(start("ask").out()).startsWith(newest + "/bin/java\n");
    }

    @Test
    void theJdkThatIsNamedIsUsedThoughOlder() throws Exception {
        maven("");
        environment.put("JAVA_HOME", jdk("newer", NEWEST).toString());
        environment.put("CAREER_BOT_JAVA_HOME", jdk("named", "21").toString());

        assertThat(start("ask").out())
                .startsWith(folder.resolve("named/bin/java").toString());
    }

    @Test
    void aNamedJdkThatIsTooOldIsRefused() throws Exception {
        maven("");
        environment.put("CAREER_BOT_JAVA_HOME", jdk("named", "17.0.9").toString());

        Start start = start("ask");

        assertThat(start.status()).isEqualTo(2);
        assertThat(start.err()).contains("CAREER_BOT_JAVA_HOME", "17.0.9", "21 or newer");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", NEWEST).toString());

        Start start = start("ask");

        assertThat(start.status()).isEqualTo(2);
        assertThat(start.err()).contains("needs Maven", "Install it");
    }

    @Test
    void argumentsAndExitStatusArePassedOn() throws Exception {
        maven("");
        environment.put("JAVA_HOME", jdk("jdk", NEWEST).toString());
        environment.put("STATUS", "7");

        Start start = start("ask", "a b", "", "*", "$HOME", "\"'");

        assertThat(start.status()).isEqualTo(7);
        assertThat(start.out()).endsWith("[dev.careerbot.app.Main]\n[ask]\n[a b]\n[]\n[*]\n[$HOME]\n[\"']\n");
    }

    @Test
    void itBuildsOnlyWhereSourcesAreNewerThanWhatWasBuilt() throws Exception {
        maven("");
        environment.put("JAVA_HOME", jdk("jdk", NEWEST).toString());
        environment.put("MAVEN_ARGS", "-Done -Dtwo=2");

        Start first = start("ask");
        Start second = start("ask");
        write("app/src/main/java/Source.java", "changed");
        Start third = start("ask");

        assertThat(first.err()).contains("building Career Bot: all [1/1]");
        assertThat(first.out()).isEqualTo(second.out());
        assertThat(second.err()).isEmpty();
        assertThat(third.err()).contains("building Career Bot: all");
        assertThat(builds()).hasSize(2).allMatch(build -> build.endsWith(" package -Done -Dtwo=2"));
    }

    @Test
    void jarsThatMavenMadeCount() throws Exception {
        write("app/target/career-bot/lib/career-bot.jar", "");
        environment.put("JAVA_HOME", jdk("jdk", NEWEST).toString());

        assertThat(start("ask").status()).isZero();
    }

    @Test
    void aBuildThatFailsNamesItsLog() throws Exception {
        maven("echo '[ERROR] no such thing'; exit 1");
        environment.put("JAVA_HOME", jdk("jdk", NEWEST).toString());

        Start start = start("ask");

        assertThat(start.status()).isEqualTo(1);
        assertThat(start.out()).isEmpty();
        assertThat(start.err())
                .contains(
                        "no such thing",
                        checkout.resolve("app/target/build.log").toString());
        assertThat(checkout.resolve("app/target/build.lock")).doesNotExist();
    }

    @Test
    void ofTwoFirstStartsOneBuilds() throws Exception {
        maven("sleep 1");
        environment.put("JAVA_HOME", jdk("jdk", NEWEST).toString());

        Process one = begin(checkout, checkout.resolve("career-bot").toString(), "ask");
        Process other = begin(checkout, checkout.resolve("career-bot").toString(), "ask");

        assertThat(List.of(end(one).status(), end(other).status())).containsOnly(0);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void theLockOfAProcessThatIsGoneIsTaken() throws Exception {
        maven("");
        environment.put("JAVA_HOME", jdk("jdk", NEWEST).toString());
        Path lock = Files.createDirectories(checkout.resolve("app/target/build.lock"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(10))));

        assertThat(start("ask").status()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void itStartsFromElsewhereAndThroughLinks() throws Exception {
        maven("");
        environment.put("JAVA_HOME", jdk("jdk", NEWEST).toString());
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../a checkout/career-bot"));
        Files.createSymbolicLink(elsewhere.resolve("bot"), Path.of("first"));

        Start start = end(begin(elsewhere, "./bot", "ask"));

        assertThat(start.status()).isZero();
        assertThat(start.out())
                .contains(checkout.resolve("app/target/career-bot/lib/career-bot.jar")
                        .toString());
    }

    private Start start(String... args) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("career-bot").toString()));
        command.addAll(List.of(args));
        return end(begin(checkout, command.toArray(String[]::new)));
    }

    private Process begin(Path directory, String... command) throws IOException {
        Path errors = Files.createTempFile(folder, "stderr", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(errors.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        errorFiles.put(process, errors);
        return process;
    }

    private Start end(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Start(process.exitValue(), out, Files.readString(errorFiles.get(process)));
    }

    /** The arguments of each build so far. */
    private List<String> builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds"));
    }

    private void maven(String does) throws IOException {
        script(folder.resolve("tools/mvn"), """
                echo "$*" >>'%s'
                echo '[INFO] Building Career Bot: all 1.0.0 [1/1]'
                %s
                mkdir -p app/target/career-bot/lib
                touch app/target/career-bot/lib/career-bot.jar
                """.formatted(folder.resolve("builds"), does));
    }

    private Path jdk(String place, String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve(place));
        Files.createDirectory(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), "echo \"$0\"\nfor a in \"$@\"; do echo \"[$a]\"; done\nexit ${STATUS:-0}\n");
        script(jdk.resolve("bin/javac"), "");
        makeOld(jdk);
        return jdk;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void write(String file, String text) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static void makeOld(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            }
        }
    }
}
