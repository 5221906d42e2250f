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

/** The bot as it was built, run as a process of its own by its launcher, or without it where that cannot be run. */
final class BuiltBot {
    private static final long LONGEST_SECONDS = 300;

    private final Path root;
    private final Path lib;

    /** @param root of the sources, under which it was built */
    BuiltBot(Path root) throws IOException {
        this.root = root;
        this.lib = root.resolve("app/target/career-bot/lib");
        // Maven leaves a jar as it is where nothing changed in it; the launcher would take it for older than the sources.
        Files.setLastModifiedTime(lib.resolve("career-bot.jar"), FileTime.from(Instant.now()));
    }

    String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    String libraries() {
        return lib + "/*";
    }

    List<String> command(List<String> arguments) {
        Path launcher = root.resolve("career-bot");
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(launcher) && File.separatorChar == '/') {
            command.add(launcher.toString());
        } else {
            command.addAll(
                    List.of(java(), "--enable-native-access=ALL-UNNAMED", "-cp", libraries(), "dev.careerbot.app.Main"));
        }
        command.addAll(arguments);
        return command;
    }

    /** Runs a command to its end. @return how long it took, in milliseconds */
    double run(List<String> command) throws IOException, InterruptedException {
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
