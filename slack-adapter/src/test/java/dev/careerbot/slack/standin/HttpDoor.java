package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Deliveries by HTTP to an address of the bot, signed in one of several ways. */
final class HttpDoor implements Door, AutoCloseable {
    private final World world;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile Signature signature = Signature.GOOD;

    HttpDoor(World world, URI address) {
        this.world = world;
        this.address = address;
    }

    void sign(Signature how) {
        signature = how;
    }

    @Override
    public void deliver(Delivery delivery) {
        HttpRequest request = request(delivery);
        boolean genuine = signature == Signature.GOOD;
        Thread.ofVirtual().name("slack-delivery").start(() -> send(delivery, request, genuine));
    }

    private HttpRequest request(Delivery delivery) {
        String body = body(delivery);
        boolean event = delivery.kind() == Delivery.Kind.EVENT;
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("Content-Type", event ? "application/json" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        signature.headers(world.app, world.clock.instant(), body).forEach(request::header);
        delivery.reason()
                .ifPresent(reason -> request.header("X-Slack-Retry-Num", Integer.toString(delivery.attempt()))
                        .header("X-Slack-Retry-Reason", reason));
        return request.build();
    }

    private static String body(Delivery delivery) {
        return switch (delivery.kind()) {
            case EVENT -> delivery.payload().toString();
            case INTERACTIVE -> Http.form(Map.of("payload", delivery.payload().toString()));
            case COMMAND -> {
                Map<String, String> fields = new LinkedHashMap<>();
                delivery.payload()
                        .properties()
                        .forEach(field ->
                                fields.put(field.getKey(), field.getValue().asText()));
                yield Http.form(fields);
            }
        };
    }

    private void send(Delivery delivery, HttpRequest request, boolean genuine) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean accepted = response.statusCode() / 100 == 2;
            if (accepted && !genuine) {
                world.violations.add("signature_not_checked", delivery.toString());
            }
            if (!accepted && genuine) {
                world.violations.add("http_" + response.statusCode(), delivery.toString());
            }
            world.deliveries.acknowledged(delivery, response.statusCode(), payload(response));
        } catch (IOException e) {
            delivery.lose("connection_failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode payload(HttpResponse<String> response) {
        String body = response.body();
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (body.isBlank()) {
            return Json.nothing();
        }
        return type.startsWith("application/json")
                ? Json.read(body).orElseGet(Json::nothing)
                : Json.texts("text", body);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
