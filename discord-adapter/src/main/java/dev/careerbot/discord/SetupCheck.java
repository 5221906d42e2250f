package dev.careerbot.discord;

import dev.careerbot.bot.chat.ChatPlatform.Finding;
import dev.careerbot.bot.command.CommandSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks at how the bot is set up on Discord, over REST alone: it connects no session, so that a running bot goes on. */
final class SetupCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The application may read messages: in general, or as one of fewer than 100 servers. */
    private static final long MESSAGE_CONTENT = (1L << 18) | (1L << 19);

    private static final int UNAUTHORISED = 401;
    private static final int OK = 200;

    private final DiscordSettings settings;
    private final List<CommandSpec> commands;
    private final List<Finding> findings = new ArrayList<>();

    SetupCheck(DiscordSettings settings, List<CommandSpec> commands) {
        this.settings = settings;
        this.commands = commands;
    }

    private record Answer(int status, String body) {}

    List<Finding> findings() {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            Answer application = get(http, "applications/@me");
            if (application.status() == UNAUTHORISED) {
                add(false, Connection.NO_TOKEN);
            } else if (application.status() != OK) {
                add(false, "Discord answers " + application.status() + "; try again later.");
            } else {
                look(http, DataObject.fromJson(application.body()));
            }
        } catch (IOException e) {
            add(false, "Discord cannot be reached: " + e.getMessage() + ". Is there a network, or a proxy in the way?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(findings);
    }

    private void look(HttpClient http, DataObject application) throws IOException, InterruptedException {
        add(true, "The token is that of " + application.getString("name") + ".");
        intents(application.getLong("flags", 0));
        registration(get(http, "applications/" + application.getString("id") + "/commands"));
        permissions(get(http, "users/@me/guilds"));
        add(true, "Servers invite me by " + Invitation.of(application.getString("id")));
    }

    private void intents(long flags) {
        if (!settings.readsMessages()) {
            add(true, "No privileged intent is needed, as I read no messages that do not speak to me.");
        } else if ((flags & MESSAGE_CONTENT) == 0) {
            add(false, Connection.NO_INTENT);
        } else {
            add(true, "The Message Content Intent is on, for the setting discord.read-messages.");
        }
    }

    private void registration(Answer answer) {
        if (answer.status() != OK) {
            add(false, "The registered commands cannot be read: Discord answers " + answer.status() + ".");
            return;
        }
        Set<String> registered = DataArray.fromJson(answer.body()).stream(DataArray::getObject)
                .map(command -> command.getString("name"))
                .collect(Collectors.toSet());
        String missing = commands.stream()
                .map(spec -> spec.group().orElse(spec.name()))
                .distinct()
                .filter(name -> !registered.contains(name))
                .collect(Collectors.joining(", "));
        add(
                missing.isEmpty(),
                missing.isEmpty()
                        ? "All commands are registered."
                        : "These commands are not registered yet: " + missing + ". They are whenever the bot starts.");
    }

    private void permissions(Answer answer) {
        if (answer.status() != OK) {
            add(false, "The servers cannot be read: Discord answers " + answer.status() + ".");
            return;
        }
        List<DataObject> guilds =
                DataArray.fromJson(answer.body()).stream(DataArray::getObject).toList();
        if (guilds.isEmpty()) {
            add(false, "No server has invited me yet; see the address below.");
        }
        for (DataObject guild : guilds) {
            String missing = Invitation.missing(guild.getUnsignedLong("permissions", 0));
            String name = guild.getString("name");
            add(
                    missing.isEmpty(),
                    missing.isEmpty()
                            ? "I have the permissions that I need in " + name + "."
                            : "In " + name + " I lack: " + missing
                                    + ". Give them to my role, under Server Settings, Roles.");
        }
    }

    private void add(boolean isGood, String text) {
        findings.add(new Finding(isGood, text));
    }

    private Answer get(HttpClient http, String path) throws IOException, InterruptedException {
        String base = settings.rest().map(URI::toString).orElse(RestConfig.DEFAULT_BASE_URL);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bot " + settings.token())
                .header("User-Agent", RestConfig.USER_AGENT)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
