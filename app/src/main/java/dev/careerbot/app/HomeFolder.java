package dev.careerbot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where state lives: given, or {@code CAREER_BOT_HOME}, or under the user's data folder by the platform's convention. */
final class HomeFolder {
    private HomeFolder() {}

    /**
     * The folder's place.
     *
     * @param given what the command line says; empty for nothing
     * @param environment the process's environment
     * @param system the name of the operating system
     * @param user the user's home folder
     */
    static Path place(String given, Map<String, String> environment, String system, Path user) {
        if (!given.isBlank()) {
            return Path.of(given);
        }
        String variable = environment.getOrDefault("CAREER_BOT_HOME", "");
        if (!variable.isBlank()) {
            return Path.of(variable);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return local.isBlank() ? user.resolve("AppData/Local/career-bot") : Path.of(local, "career-bot");
        }
        if (name.startsWith("mac")) {
            return user.resolve("Library/Application Support/career-bot");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return data.isBlank() ? user.resolve(".local/share/career-bot") : Path.of(data, "career-bot");
    }

    /**
     * Makes sure that the folder exists and can be written to.
     *
     * @throws StartException where it cannot
     */
    static Path prepare(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new StartException("--home: cannot create " + home + " ("
                    + e.getClass().getSimpleName() + "); name another folder with --home or CAREER_BOT_HOME");
        }
        if (!Files.isWritable(home)) {
            throw new StartException(
                    "--home: " + home + " cannot be written to; change its permissions or name another folder");
        }
        return home;
    }
}
