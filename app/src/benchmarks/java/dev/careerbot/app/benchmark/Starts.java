package dev.careerbot.app.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes from their start to their end: the bot with one question, and a bare JVM that loads the same model and embeds the
 * same question. They take turns, so that whatever else the machine does slows both.
 */
final class Starts {
    private static final int ROUNDS = 15;
    private static final List<String> QUESTION = List.of("Which", "skills", "does", "a", "back-end", "engineer", "need?");

    private final BuiltBot built;

    /** @param root of the sources, under which it was built */
    Starts(Path root) throws IOException {
        this.built = new BuiltBot(root);
    }

    /**
     * How long starts took.
     *
     * @param bot in milliseconds, in turns with {@code bare}
     */
    record Durations(List<Double> bot, List<Double> bare) {}

    Durations measure() throws IOException, InterruptedException {
        List<Double> bot = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        // Not counted: unpacks native libraries, and has the launcher prepare what it keeps.
        built.run(bot());
        built.run(bot());
        built.run(bare());
        for (int i = 0; i < ROUNDS; i++) {
            bot.add(built.run(bot()));
            bare.add(built.run(bare()));
        }
        return new Durations(bot, bare);
    }

    private List<String> bot() {
        List<String> arguments = new ArrayList<>(List.of("ask", "--home", Folder.home().toString()));
        arguments.addAll(QUESTION);
        return built.command(arguments);
    }

    private List<String> bare() {
        String here = Path.of(EmbedOnce.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
        List<String> command = new ArrayList<>(List.of(
                built.java(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                here + File.pathSeparator + built.libraries(),
                EmbedOnce.class.getName()));
        command.addAll(QUESTION);
        return command;
    }
}
