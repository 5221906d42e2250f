package dev.careerbot.app;

import dev.careerbot.app.store.TokenKey;
import dev.careerbot.bot.community.Communities;
import dev.careerbot.knowledge.lazy.Lazy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What the operator has set: the file {@code career-bot.yaml} in the home folder, and over it the environment, in which
 * {@code discord.token} is called {@code DISCORD_TOKEN}. Immutable. Secrets are in no text that it gives.
 */
final class Configuration {
    static final String FILE = "career-bot.yaml";

    private static final String KEY = "slack.encryption-key";
    private static final String KEY_FILE = "slack.encryption-key-file";
    private static final int FILE_ORDINAL = 200;
    private static final int ENVIRONMENT_ORDINAL = 300;
    private static final Set<String> ROOTS = Set.of("database", "moderation", "fetch", "discord", "slack");

    /** Where state is kept. */
    @ConfigMapping(prefix = "database")
    interface DatabaseSettings {
        /** PostgreSQL's address; empty for a file in the home folder. */
        Optional<Secret> url();
    }

    /** Who may change what the bot knows. */
    @ConfigMapping(prefix = "moderation")
    interface ModerationSettings {
        /** Communities from which it may be changed, such as {@code discord:1234}. */
        Optional<Set<String>> communities();

        /** By community the ids of its owners. */
        Map<String, Set<String>> owners();
    }

    /** How pages are fetched. */
    @ConfigMapping(prefix = "fetch")
    interface FetchSettings {
        /** Hosts that may be fetched from although they are in a private network. */
        Optional<Set<String>> allowedHosts();
    }

    /** How the bot is on Discord. */
    @ConfigMapping(prefix = "discord")
    interface DiscordSection {
        /** The bot's token; empty for not at all. */
        Optional<Secret> token();

        /** Whether messages that do not speak to the bot are read, which takes a privileged intent. */
        @WithDefault("false")
        boolean readMessages();

        /** Which shards run here: auto, a number, or a part such as 0-3/8. */
        @WithDefault("auto")
        String shards();

        /** For tests, on loopback. */
        Optional<URI> restAddress();

        /** For tests, on loopback. */
        Optional<URI> gatewayAddress();
    }

    /** How the bot is on Slack. */
    @ConfigMapping(prefix = "slack")
    interface SlackSection {
        /** The token that begins with xoxb-. */
        Optional<Secret> botToken();

        /** The token that begins with xapp-, for Socket Mode. */
        Optional<Secret> appToken();

        /** For requests over HTTP. */
        Optional<Secret> signingSecret();

        /** What the app is known by where people install it, for a bot in many workspaces. */
        Optional<String> clientId();

        /** What it proves that by. */
        Optional<Secret> clientSecret();

        /** Where browsers reach the bot, for a bot in many workspaces. */
        Optional<URI> address();

        /** What workspaces' tokens are encrypted by: 32 bytes in base 64. */
        Optional<Secret> encryptionKey();

        /** The file that holds it; its place is told from the home folder. */
        Optional<Path> encryptionKeyFile();

        /** Where Slack's requests are taken; empty for Socket Mode. */
        OptionalInt port();

        /** The address to listen at. */
        @WithDefault("127.0.0.1")
        String host();

        /** One slash command for all, such as career. */
        Optional<String> prefix();

        /** For tests, on loopback. */
        Optional<URI> apiAddress();
    }

    private final boolean anySet;
    private final Supplier<SmallRyeConfig> config;

    private Configuration(boolean anySet, Supplier<SmallRyeConfig> config) {
        this.anySet = anySet;
        this.config = config;
    }

    /**
     * Reads it.
     *
     * @throws StartException where anything is wrong, with all that is
     */
    static Configuration load(Path home, Map<String, String> environment) {
        boolean anySet = Files.exists(home.resolve(FILE))
                || environment.keySet().stream().anyMatch(Configuration::isSetting);
        // Why: reading settings takes as long as a tenth of a start, and most starts have none.
        Lazy<SmallRyeConfig> config = new Lazy<>(() -> read(home, environment));
        if (anySet) {
            config.get();
        }
        return new Configuration(anySet, config);
    }

    private static boolean isSetting(String variable) {
        String name = variable.toLowerCase(Locale.ROOT);
        return ROOTS.stream().anyMatch(name::startsWith);
    }

    private static SmallRyeConfig read(Path home, Map<String, String> environment) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(DatabaseSettings.class)
                .withMapping(ModerationSettings.class)
                .withMapping(FetchSettings.class)
                .withMapping(DiscordSection.class)
                .withMapping(SlackSection.class)
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, ENVIRONMENT_ORDINAL));
        List<String> problems = new ArrayList<>();
        Path file = home.resolve(FILE);
        if (Files.exists(file)) {
            read(file, problems).ifPresent(source -> {
                unknownRoots(source)
                        .forEach(root -> problems.add(
                                "unknown setting " + root + "; there are " + String.join(", ", new TreeSet<>(ROOTS))));
                builder.withSources(source);
            });
        }
        try {
            SmallRyeConfig config = builder.build();
            if (problems.isEmpty()) {
                return config;
            }
        } catch (ConfigValidationException e) {
            for (int i = 0; i < e.getProblemCount(); i++) {
                problems.add(plain(e.getProblem(i).getMessage()));
            }
        }
        throw new StartException(
                FILE + " in " + home + " and the environment do not fit:\n- " + String.join("\n- ", problems));
    }

    private static Optional<YamlConfigSource> read(Path file, List<String> problems) {
        try {
            return Optional.of(new YamlConfigSource(FILE, Files.readString(file), FILE_ORDINAL));
        } catch (IOException e) {
            problems.add("it cannot be read (" + e.getClass().getSimpleName() + "); check that it is YAML in UTF-8");
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            problems.add("it is no YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Set<String> unknownRoots(YamlConfigSource source) {
        Set<String> roots = new TreeSet<>();
        source.getPropertyNames().forEach(name -> roots.add(name.split("[.\\[]", 2)[0]));
        roots.removeAll(ROOTS);
        return roots;
    }

    private static String plain(String message) {
        return message.replaceFirst("^SRCFG\\d+: ", "");
    }

    /** Whether anything is set at all; where nothing is, no more has to be asked. */
    boolean isAnySet() {
        return anySet;
    }

    /** The address of PostgreSQL; empty for a file in the home folder. */
    Optional<String> databaseUrl() {
        return anySet
                ? config.get().getConfigMapping(DatabaseSettings.class).url().map(Secret::reveal)
                : Optional.empty();
    }

    /** Who may change what the bot knows. */
    Communities.Rules communities() {
        if (!anySet) {
            return Communities.Rules.NONE;
        }
        ModerationSettings moderation = config.get().getConfigMapping(ModerationSettings.class);
        return new Communities.Rules(
                moderation.owners(), moderation.communities().orElse(Set.of()));
    }

    /** Hosts that may be fetched from although they are in a private network. */
    Set<String> allowedHosts() {
        return config.get().getConfigMapping(FetchSettings.class).allowedHosts().orElse(Set.of());
    }

    /** How the bot is on Discord. */
    DiscordSection discord() {
        return config.get().getConfigMapping(DiscordSection.class);
    }

    /**
     * What workspaces' tokens are encrypted by.
     *
     * @param home from which the place of a file is told
     */
    TokenKey tokenKey(Path home) {
        SlackSection section = slack();
        Optional<Path> file = section.encryptionKeyFile();
        if (section.encryptionKey().isPresent() && file.isPresent()) {
            return TokenKey.none(KEY, "and " + KEY_FILE + " are both set; leave one of them out");
        }
        if (file.isEmpty()) {
            return section.encryptionKey()
                    .map(key -> TokenKey.of(KEY, key.reveal()))
                    .orElseGet(() -> TokenKey.none(
                            KEY, "is not set, nor is " + KEY_FILE + "; tokens are encrypted by it: " + TokenKey.FIX));
        }
        try {
            return TokenKey.of(KEY_FILE, Files.readString(home.resolve(file.get())));
        } catch (IOException e) {
            return TokenKey.none(
                    KEY_FILE, "cannot be read (" + e.getClass().getSimpleName() + "); check its path and permissions");
        }
    }

    /** How the bot is on Slack. */
    SlackSection slack() {
        return config.get().getConfigMapping(SlackSection.class);
    }
}
