package dev.careerbot.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the bot as a shell does: arguments in; status, output and errors out. */
public final class Shell {
    private final Path folder;
    private final String home;

    /**
     * A shell.
     *
     * @param folder for its own files
     * @param home the bot's, by the environment
     */
    Shell(Path folder, String home) {
        this.folder = folder;
        this.home = home;
    }

    record Ended(int status, String out, String err) {}

    Ended run(String... arguments) throws IOException, InterruptedException {
        return run(java(home, Main.class, arguments), List.of(arguments));
    }

    /** The same of a process that is to be started. */
    Ended run(ProcessBuilder command, List<String> arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + arguments);
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** A process of this test's own Java and class path, with its compiler and collector, which the build sets as the launcher does. */
    public static ProcessBuilder java(String home, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:") || option.startsWith("-Xmn"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CAREER_BOT_HOME", home);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("DATABASE_URL");
        return builder;
    }
}
