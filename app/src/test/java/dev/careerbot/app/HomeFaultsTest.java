package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A home that cannot be written to: refused with the reason, and what is live serves on. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit on file sizes is the shell's of Unix")
class HomeFaultsTest {
    /** In kilobytes: more than the database and its driver's library, and less than the article. */
    private static final int LIMIT = 4096;

    @TempDir
    Path folder;

    private Shell.Ended limited(String... arguments) throws IOException, InterruptedException {
        String home = folder.resolve("home").toString();
        ProcessBuilder java = Shell.java(home, Main.class, arguments);
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + LIMIT * 2 + "; exec \"$@\"", "sh"));
        command.addAll(java.command());
        return new Shell(folder, home).run(java.command(command), List.of(arguments));
    }

    @Test
    void aFullDiskIsToldAndNothingIsLost() throws Exception {
        Shell shell = new Shell(folder, folder.resolve("home").toString());
        assertThat(shell.run("kb", "init").status()).isZero();
        String before = shell.run("kb", "status", "--json").out();
        Path large = Files.writeString(
                folder.resolve("large.html"),
                "<html><body><!--" + "-x".repeat(3_000_000)
                        + "--><p>A playtester plays unfinished games and tells the studio where they break.</p></body></html>",
                StandardCharsets.UTF_8);
        assertThat(Files.size(folder.resolve("home/career-bot.db"))).isLessThan(LIMIT * 1024L);
        Shell.Ended refused = limited("kb", "add", large.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("free some space");
        assertThat(shell.run("kb", "status", "--json").out()).isEqualTo(before);
        assertThat(shell.run("kb", "sources").out()).contains("Nothing was added yet");
        assertThat(shell.run("ask", "what does a backend developer do?").out()).contains("[1]");
    }

    @Test
    void aHomeThatCannotBeWrittenToIsRefusedByName() throws Exception {
        Optional<Path> readOnly = Stream.of("/sys", "/proc/sys")
                .map(Path::of)
                .filter(path -> Files.isDirectory(path) && !Files.isWritable(path))
                .findFirst();
        assumeTrue(readOnly.isPresent(), "there is no folder here that this user cannot write to");
        String home = readOnly.orElseThrow().toString();
        Shell.Ended refused = new Shell(folder, home).run("kb", "init");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--home", home, "name another folder");
    }

    @Test
    void aFileInPlaceOfTheHomeIsRefusedByName() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Shell.Ended refused = new Shell(folder, file.toString()).run("kb", "init");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--home", file.toString());
        assertThat(file).hasContent("text");
    }
}
