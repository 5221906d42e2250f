package dev.careerbot.app.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Processes from their start to their end: the bot with one question, and a bare JVM that loads the same model and embeds the
 * same question. They take turns, so that whatever else the machine does slows both.
 */
final class Starts {
    private static final int ROUNDS = 15;
    private static final long LONGEST_SECONDS = 300;
    private static final List<String> QUESTION = List.of("Which", "skills", "does", "a", "back-end", "engineer", "need?");

    private final Path root;
    private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final Path lib;

    /** Looks for what was built under the root of the sources. */
    Starts(Path root) {
        this.root = root;
        this.lib = root.resolve("app/target/career-bot/lib");
    }

    /**
     * How long starts took.
     *
     * @param bot in milliseconds, in turns with {@code bare}
     */
    record Durations(List<Double> bot, List<Double> bare) {}

    Durations measure() throws IOException, InterruptedException {
        // Maven leaves a jar as it is where nothing changed in it; the launcher would take it for older than the sources.
        Files.setLastModifiedTime(lib.resolve("career-bot.jar"), FileTime.from(Instant.now()));
        List<Double> bot = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        // Not counted: unpacks native libraries, and has the launcher prepare what it keeps.
        run(bot());
        run(bot());
        run(bare());
        for (int i = 0; i < ROUNDS; i++) {
            bot.add(run(bot()));
            bare.add(run(bare()));
        }
        return new Durations(bot, bare);
    }

    private List<String> bot() {
        Path launcher = root.resolve("career-bot");
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(launcher) && File.separatorChar == '/') {
            command.add(launcher.toString());
        } else {
            command.addAll(List.of(java, "--enable-native-access=ALL-UNNAMED", "-cp", lib + "/*", "dev.careerbot.app.Main"));
        }
        command.addAll(List.of("ask", "--home", Folder.home().toString()));
        command.addAll(QUESTION);
        return command;
    }

    private List<String> bare() {
        String here = Path.of(EmbedOnce.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                here + File.pathSeparator + lib + "/*",
                EmbedOnce.class.getName()));
        command.addAll(QUESTION);
        return command;
    }

    private double run(List<String> command) throws IOException, InterruptedException {
        Path output = Folder.place().resolve("start.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CAREER_BOT_JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("takes longer than " + LONGEST_SECONDS + " s: " + command);
        }
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new IOException(command + " failed: " + Files.readString(output));
        }
        return milliseconds;
    }
}
