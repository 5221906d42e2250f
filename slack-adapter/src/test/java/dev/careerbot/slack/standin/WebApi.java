package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The Web API: takes a call down, lets planted faults strike, checks the token and answers. */
final class WebApi {
    static final String PATH = "/api/";
    private static final Set<String> WITHOUT_TOKEN = Set.of("api.test", "oauth.v2.access");

    private final World world;
    private final Map<String, ApiMethod> methods = new HashMap<>();
    private final List<ApiCall> calls = new CopyOnWriteArrayList<>();

    WebApi(World world, Supplier<String> socketAddress) {
        this.world = world;
        Stream.of(
                        ChatMethods.table(),
                        StreamMethods.table(),
                        ConversationMethods.table(),
                        PeopleMethods.table(),
                        ViewMethods.table(),
                        FileMethods.table(),
                        AssistantMethods.table(),
                        new AppMethods(world, socketAddress).table())
                .forEach(methods::putAll);
    }

    List<ApiCall> calls() {
        return List.copyOf(calls);
    }

    private record Call(String method, Map<String, String> arguments, Optional<String> token) {
        Optional<String> channel() {
            return Stream.of("channel", "channel_id")
                    .flatMap(name -> Optional.ofNullable(arguments.get(name)).stream())
                    .findFirst();
        }
    }

    void serve(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring(PATH.length());
        Map<String, String> arguments = arguments(exchange);
        Optional<String> inBody = Optional.ofNullable(arguments.remove("token"));
        Call call = new Call(method, arguments, Http.bearer(exchange).or(() -> inBody));
        Optional<Faults.Fault> fault = world.faults.strike(method, call.channel());
        if (fault.isPresent()) {
            fail(exchange, call, fault.get());
        } else {
            scopes(call.token())
                    .ifPresent(scopes -> exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes));
            Http.json(exchange, 200, result(call));
        }
    }

    private void fail(HttpExchange exchange, Call call, Faults.Fault fault) throws IOException {
        switch (fault) {
            case Faults.Fault.RateLimited limit -> {
                note(call, "429");
                exchange.getResponseHeaders().set("Retry-After", Long.toString(limit.seconds()));
                Http.json(exchange, 429, new ApiFailure("ratelimited").answer());
            }
            case Faults.Fault.Status status -> {
                note(call, Integer.toString(status.code()));
                Http.text(exchange, status.code(), "planted");
            }
            case Faults.Fault.Refused refused -> {
                note(call, refused.error());
                Http.json(exchange, 200, new ApiFailure(refused.error()).answer());
            }
            case Faults.Fault.Dropped dropped -> note(call, dropped.afterwards() ? done(call) : "dropped");
            case Faults.Fault.Held held -> {
                pass(held.gate());
                Http.json(exchange, 200, result(call));
            }
        }
    }

    private String done(Call call) {
        boolean ok = result(call).path("ok").asBoolean();
        return ok ? "dropped afterwards" : "dropped after a refusal";
    }

    private static void pass(Faults.Gate gate) throws IOException {
        try {
            gate.pass();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the stand-in is closed");
        }
    }

    /** What a token allows, which Slack tells with each answer. */
    private Optional<String> scopes(Optional<String> token) {
        try {
            return Optional.of(SlackApp.sorted(world.tokens.grantOf(token).scopes()));
        } catch (ApiFailure e) {
            return Optional.empty();
        }
    }

    private ObjectNode result(Call call) {
        try {
            ApiMethod known = Optional.ofNullable(methods.get(call.method()))
                    .orElseThrow(() -> new ApiFailure("unknown_method", call.method()));
            Optional<Grant> grant = WITHOUT_TOKEN.contains(call.method())
                    ? Optional.empty()
                    : Optional.of(world.tokens.grantOf(call.token()));
            ObjectNode answer = known.answer(new ApiRequest(world, call.method(), grant, call.arguments()));
            note(call, "ok");
            return answer;
        } catch (ApiFailure e) {
            note(call, e.code());
            world.violations.add(e.code(), call.method() + e.detail());
            return e.answer();
        }
    }

    private void note(Call call, String answer) {
        calls.add(new ApiCall(world.clock.instant(), call.method(), call.arguments(), as(call.token()), answer));
    }

    /** Whose token it is. */
    private String as(Optional<String> token) {
        return token.flatMap(world.tokens::find)
                .flatMap(grant -> grant.workspace()
                        .map(Workspace::id)
                        .or(() -> grant.organisation().map(Organisation::id)))
                .orElse("");
    }

    private static Map<String, String> arguments(HttpExchange exchange) throws IOException {
        String body = Http.body(exchange);
        Map<String, String> arguments = new HashMap<>();
        Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                .map(Http::form)
                .ifPresent(arguments::putAll);
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (type.startsWith("application/json")) {
            for (Map.Entry<String, JsonNode> each :
                    Json.read(body).orElseGet(Json::object).properties()) {
                JsonNode value = each.getValue();
                arguments.put(each.getKey(), value.isValueNode() ? value.asText() : value.toString());
            }
        } else {
            arguments.putAll(Http.form(body));
        }
        arguments.putAll(basic(exchange));
        return arguments;
    }

    /** A client's id and secret may stand in the header instead. */
    private static Map<String, String> basic(HttpExchange exchange) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (!header.startsWith("Basic ")) {
            return Map.of();
        }
        byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
        String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        return Map.of("client_id", parts[0], "client_secret", parts.length > 1 ? parts[1] : "");
    }
}
