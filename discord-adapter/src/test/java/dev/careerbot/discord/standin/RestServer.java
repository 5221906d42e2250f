package dev.careerbot.discord.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The REST interface: takes requests off the wire, has them checked and answered, and puts the answers on the wire. */
final class RestServer implements AutoCloseable {
    static final String ROOT = "/api/v10";
    private static final int BACKLOG = 1024;

    static {
        // Why: the server writes head and body one after the other, and each answer would wait 40 ms for the
        // acknowledgement of the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final World world;
    private final Routes routes;
    private final Faults faults;
    private final RequestChecks checks;
    private final RequestLog log;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RestServer(World world, Routes routes, Faults faults, RequestChecks checks, RequestLog log) throws IOException {
        this.world = world;
        this.routes = routes;
        this.faults = faults;
        this.checks = checks;
        this.log = log;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext(ROOT, this::answer);
        server.createContext(Files.PATH, this::download);
        server.start();
    }

    /** Where it listens, such as {@code http://127.0.0.1:1234}. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void download(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Upload> file = world.files.at(exchange.getRequestURI().getPath());
            if (file.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", file.get().contentType());
            exchange.sendResponseHeaders(
                    200, file.get().content().length == 0 ? -1 : file.get().content().length);
            exchange.getResponseBody().write(file.get().content());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getRawPath().substring(ROOT.length());
            Optional<Routes.Match> match = routes.find(method, path);
            if (match.isEmpty()) {
                log.add(method, path, 404);
                world.locked(
                        () -> world.violations.add(Violation.Rule.UNKNOWN_ROUTE, method + " " + path, "no such route"));
                send(exchange, RestAnswer.error(404, 0, "404: Not Found"));
                return;
            }
            RateLimits.allow(exchange.getResponseHeaders(), method + match.get().route());
            Optional<Faults.Fault> fault = faults.take(method, match.get().route());
            if (fault.isEmpty()) {
                send(exchange, log(method, match.get(), respond(exchange, match.get(), body, false)));
            } else {
                goWrong(exchange, match.get(), body, fault.get());
            }
        }
    }

    private void goWrong(HttpExchange exchange, Routes.Match match, byte[] body, Faults.Fault fault)
            throws IOException {
        switch (fault) {
            case Faults.Fault.Dropped dropped -> log.add(exchange.getRequestMethod(), match.route(), 0);
            case Faults.Fault.RateLimit limit -> {
                log.add(exchange.getRequestMethod(), match.route(), 429);
                RateLimits.deny(exchange.getResponseHeaders(), limit);
                send(exchange, RateLimits.denial(limit));
            }
            case Faults.Fault.Error error -> {
                log.add(exchange.getRequestMethod(), match.route(), error.status());
                send(exchange, RestAnswer.error(error.status(), error.code(), error.message()));
            }
            case Faults.Fault.AnswerLost lost -> {
                log.add(exchange.getRequestMethod(), match.route(), 502);
                respond(exchange, match, body, true);
                send(exchange, RestAnswer.error(502, 0, "502: Bad Gateway"));
            }
        }
    }

    private RestAnswer log(String method, Routes.Match match, RestAnswer answer) {
        log.add(method, match.route(), answer.status());
        return answer;
    }

    private RestAnswer respond(HttpExchange exchange, Routes.Match match, byte[] body, boolean answerGetsLost) {
        String where = exchange.getRequestMethod() + " " + match.route();
        boolean answered = false;
        try {
            RestAnswer answer =
                    respond(where, read(exchange, match, body, answerGetsLost), exchange.getRequestHeaders());
            answered = true;
            return answer;
        } catch (RestError e) {
            answered = true;
            return e.answer();
        } catch (JsonProcessingException e) {
            answered = true;
            world.violations.add(Violation.Rule.INVALID_JSON, where, e.getOriginalMessage());
            return RestAnswer.error(400, 50109, "The request body contains invalid JSON.");
        } finally {
            if (!answered) {
                world.violations.add(Violation.Rule.STAND_IN, where, "failed; see the log");
            }
            world.wake();
        }
    }

    /** Why the checks are outside of the lock: they take longest, and a burst would be late by waiting for them. */
    private RestAnswer respond(String where, RestRequest request, Headers headers) {
        checks.authorisation(where, request.route(), headers);
        checks.request(request);
        RestAnswer answer = world.locked(() -> {
            RestAnswer done = request.endpoint().apply(request);
            return new RestAnswer(done.status(), done.body().deepCopy());
        });
        checks.answer(request, answer);
        return answer;
    }

    private RestRequest read(HttpExchange exchange, Routes.Match match, byte[] body, boolean answerGetsLost)
            throws JsonProcessingException {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        JsonNode json = MissingNode.getInstance();
        List<Upload> files = List.of();
        if (type.startsWith("multipart/")) {
            Multipart multipart = Multipart.parse(type, body);
            json = multipart.json();
            files = multipart.files();
        } else if (body.length > 0) {
            json = Json.read(body);
        }
        return new RestRequest(
                world.now(),
                exchange.getRequestMethod(),
                match.route(),
                match.path(),
                match.endpoint(),
                query(exchange.getRequestURI().getRawQuery()),
                json,
                files,
                answerGetsLost);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void send(HttpExchange exchange, RestAnswer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Via", "1.1 stand-in");
        if (answer.body().isMissingNode()) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] bytes = Json.bytes(answer.body());
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
