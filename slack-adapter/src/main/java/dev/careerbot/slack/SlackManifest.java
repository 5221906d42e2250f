package dev.careerbot.slack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.slack.install.OAuth;
import java.util.ArrayList;
import java.util.List;

/** The app's manifest, from which Slack makes the app: names, commands and the fewest scopes. Pure. */
public final class SlackManifest {
    /** What the bot may do; each is needed for something that it does. */
    static final List<String> SCOPES = List.of(
            "app_mentions:read",
            "assistant:write",
            "channels:history",
            "chat:write",
            "commands",
            "files:read",
            "groups:history",
            "im:history",
            "usergroups:read");

    private static final List<String> EVENTS = List.of(
            "app_home_opened",
            "app_mention",
            "assistant_thread_context_changed",
            "assistant_thread_started",
            "message.channels",
            "message.groups",
            "message.im");
    private static final List<String> EVENTS_OF_MANY = List.of("app_uninstalled", "tokens_revoked");
    private static final int DESCRIPTION = 100;
    private static final int HINT = 100;

    private SlackManifest() {}

    /**
     * The manifest as JSON.
     *
     * @param prefix one slash command for all; empty for one a command
     * @param address where Slack sends its requests, such as {@code https://bot.example.org}; empty for Socket Mode, which is in
     *     one workspace
     * @param isInOne whether it is installed in one workspace alone, by hand; else by the bot's own link, in many
     */
    public static String of(List<CommandSpec> commands, String prefix, String address, boolean isInOne) {
        String url = address.isEmpty() ? "" : OAuth.at(address, HttpEntrance.PATH);
        boolean isInMany = !address.isEmpty() && !isInOne;
        JsonObject manifest = new JsonObject();
        JsonObject metadata = new JsonObject();
        metadata.addProperty("major_version", 2);
        metadata.addProperty("minor_version", 1);
        manifest.add("_metadata", metadata);
        JsonObject display = new JsonObject();
        display.addProperty("name", "Career Bot");
        display.addProperty("description", "Answers career questions, with the source of every statement");
        manifest.add("display_information", display);
        manifest.add("features", features(commands, prefix, url));
        manifest.add("oauth_config", oauth(isInMany ? OAuth.at(address, OAuth.REDIRECT) : ""));
        manifest.add("settings", settings(url, isInMany));
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(manifest);
    }

    private static JsonObject features(List<CommandSpec> commands, String prefix, String url) {
        JsonObject features = new JsonObject();
        JsonObject home = new JsonObject();
        home.addProperty("home_tab_enabled", true);
        home.addProperty("messages_tab_enabled", true);
        home.addProperty("messages_tab_read_only_enabled", false);
        features.add("app_home", home);
        JsonObject bot = new JsonObject();
        bot.addProperty("display_name", "Career Bot");
        bot.addProperty("always_online", true);
        features.add("bot_user", bot);
        JsonObject assistant = new JsonObject();
        assistant.addProperty("assistant_description", "Answers career questions, with the source of every statement");
        features.add("assistant_view", assistant);
        features.add("shortcuts", shortcuts());
        JsonArray slashes = new JsonArray();
        new SlashCommands(commands, prefix).all().forEach(slash -> slashes.add(slash(slash, url)));
        features.add("slash_commands", slashes);
        return features;
    }

    private static JsonObject slash(SlashCommands.Slash slash, String url) {
        JsonObject command = new JsonObject();
        command.addProperty("command", slash.name());
        command.addProperty("description", cut(slash.description(), DESCRIPTION));
        if (!slash.hint().isBlank()) {
            command.addProperty("usage_hint", cut(slash.hint(), HINT));
        }
        command.addProperty("should_escape", true);
        if (!url.isEmpty()) {
            command.addProperty("url", url);
        }
        return command;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static JsonArray shortcuts() {
        JsonArray shortcuts = new JsonArray();
        shortcuts.add(
                shortcut("message", "Answer this", ShortcutListener.ANSWER, "Answers a question that somebody asked"));
        shortcuts.add(shortcut("global", "Compare roles", ShortcutListener.COMPARE, "Compares two roles for you"));
        return shortcuts;
    }

    private static JsonObject shortcut(String type, String name, String callback, String description) {
        JsonObject shortcut = new JsonObject();
        shortcut.addProperty("name", name);
        shortcut.addProperty("type", type);
        shortcut.addProperty("callback_id", callback);
        shortcut.addProperty("description", description);
        return shortcut;
    }

    private static JsonObject oauth(String redirect) {
        JsonObject scopes = new JsonObject();
        scopes.add("bot", array(SCOPES));
        JsonObject config = new JsonObject();
        if (!redirect.isEmpty()) {
            config.add("redirect_urls", array(List.of(redirect)));
        }
        config.add("scopes", scopes);
        return config;
    }

    private static JsonObject settings(String url, boolean isInMany) {
        JsonObject events = new JsonObject();
        JsonObject interactivity = new JsonObject();
        interactivity.addProperty("is_enabled", true);
        if (!url.isEmpty()) {
            events.addProperty("request_url", url);
            interactivity.addProperty("request_url", url);
            interactivity.addProperty("message_menu_options_url", url);
        }
        List<String> wanted = new ArrayList<>(EVENTS);
        wanted.addAll(isInMany ? EVENTS_OF_MANY : List.of());
        events.add("bot_events", array(wanted.stream().sorted().toList()));
        JsonObject settings = new JsonObject();
        settings.add("event_subscriptions", events);
        settings.add("interactivity", interactivity);
        settings.addProperty("org_deploy_enabled", isInMany);
        settings.addProperty("socket_mode_enabled", url.isEmpty());
        settings.addProperty("token_rotation_enabled", isInMany);
        return settings;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
