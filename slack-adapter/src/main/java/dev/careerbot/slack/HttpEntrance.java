package dev.careerbot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.slack.install.InstallPages;
import dev.careerbot.slack.install.OAuth;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP server for Slack's signed requests, and for browsers that install the app. What is not signed well, and just now, is
 * refused before it is read.
 */
final class HttpEntrance implements Entrance {
    /** Where Slack sends everything. */
    static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(HttpEntrance.class);
    private static final int LARGEST = 1_000_000;
    private static final int UNAUTHORISED = 401;
    private static final int TOO_LARGE = 413;
    private static final int NOT_ALLOWED = 405;
    private static final int BAD = 400;
    private static final int FAILED = 500;

    private final App app;
    private final SlackSettings.Door.Http where;
    private final Signed signed;
    private final Optional<InstallPages> pages;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<HttpServer> server = Optional.empty();

    /** @param pages those by which the app is installed; empty where it is in one workspace */
    HttpEntrance(App app, SlackSettings.Door.Http where, Signed signed, Optional<InstallPages> pages) {
        this.app = app;
        this.where = where;
        this.signed = signed;
        this.pages = pages;
    }

    @Override
    public void open() throws ChatPlatform.Unavailable {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(where.host(), where.port()), 0);
            opened.setExecutor(threads);
            serve(opened, PATH, this::answer);
            pages.ifPresent(shown -> {
                serve(opened, OAuth.INSTALL, shown);
                serve(opened, OAuth.REDIRECT, shown);
            });
            app.start();
            opened.start();
            server = Optional.of(opened);
        } catch (IOException e) {
            throw new ChatPlatform.Unavailable(
                    "slack.port: " + where.host() + ":" + where.port() + " cannot be listened at: " + e.getMessage());
        }
    }

    private static void serve(HttpServer opened, String path, HttpHandler handler) {
        opened.createContext(path, exchange -> {
            try (HttpExchange closing = exchange) {
                handler.handle(closing);
            }
        });
    }

    /** The port that it listens at. */
    int port() {
        return server.map(opened -> opened.getAddress().getPort()).orElse(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            send(exchange, NOT_ALLOWED, "", "text/plain");
            return;
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            send(exchange, TOO_LARGE, "", "text/plain");
            return;
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        RequestHeaders headers = new RequestHeaders(exchange.getRequestHeaders());
        if (!signed.isGood(
                headers.getFirstValue("X-Slack-Signature"), headers.getFirstValue("X-Slack-Request-Timestamp"), body)) {
            LOG.warn("a request that is not signed by Slack was refused");
            send(exchange, UNAUTHORISED, "", "text/plain");
            return;
        }
        Response response = run(exchange, body, headers);
        String type = Optional.ofNullable(response.getContentType()).orElse("text/plain");
        send(
                exchange,
                response.getStatusCode(),
                Optional.ofNullable(response.getBody()).orElse(""),
                type);
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // Bolt declares no narrower one, and a server answers whatever happens
    private Response run(HttpExchange exchange, String body, RequestHeaders headers) {
        try {
            Optional<Request<?>> request = Optional.ofNullable(new SlackRequestParser(app.config())
                    .parse(SlackRequestParser.HttpRequest.builder()
                            .requestUri(exchange.getRequestURI().getPath())
                            .requestBody(body)
                            .headers(headers)
                            .remoteAddress(
                                    exchange.getRemoteAddress().getAddress().getHostAddress())
                            .build()));
            return request.isPresent() ? app.run(request.get()) : Response.error(BAD);
        } catch (Exception e) {
            LOG.error("a request of Slack's could not be read: {}", e.getClass().getSimpleName());
            return Response.error(FAILED);
        }
    }

    private static void send(HttpExchange exchange, int status, String body, String type) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.ifPresent(opened -> opened.stop(1));
        server = Optional.empty();
        threads.shutdown();
        app.stop();
    }
}
