package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A bot that sends what the client library would not let it send. */
final class PlantedRequests implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final DiscordStandIn discord;

    PlantedRequests(DiscordStandIn discord) {
        this.discord = discord;
    }

    /** An answer: its status, and the code in its body, 0 for none. */
    record Answer(int status, int code) {}

    Answer send(String method, String path, String body) {
        return send(method, path, body, "Bot " + discord.token());
    }

    Answer send(String method, String path, String body, String authorisation) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(discord.restUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", authorisation)
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode json =
                    Json.read(response.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : response.body());
            return new Answer(response.statusCode(), json.path("code").asInt());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Answer say(StandInChannel channel, String body) {
        return send("POST", "channels/" + channel.id() + "/messages", body);
    }

    Answer register(String commands) {
        return send("PUT", "applications/" + discord.bot().id() + "/commands", commands);
    }

    Answer respond(StandInInteraction interaction, String body) {
        return send("POST", "interactions/" + interaction.id() + "/" + interaction.token() + "/callback", body);
    }

    Answer followUp(StandInInteraction interaction, String body) {
        return send("POST", "webhooks/" + discord.bot().id() + "/" + interaction.token(), body);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
