package dev.careerbot.slack.standin;

import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.MethodsClient;
import com.slack.api.socket_mode.SocketModeClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An app of the real Bolt that runs against the stand-in, by one door or the other. */
final class RunningBot implements AutoCloseable {
    private final List<AutoCloseable> parts = new ArrayList<>();

    static Slack slack(SlackStandIn standIn) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(standIn.methodsUrl());
        return Slack.getInstance(config);
    }

    static MethodsClient methods(SlackStandIn standIn, Workspace workspace) {
        return slack(standIn).methods(workspace.botToken());
    }

    static App app(SlackStandIn standIn, Workspace workspace) {
        return new App(AppConfig.builder()
                .slack(slack(standIn))
                .singleTeamBotToken(workspace.botToken())
                .signingSecret(standIn.app().signingSecret())
                .build());
    }

    static RunningBot bySocket(SlackStandIn standIn, App app) throws Exception {
        int before = standIn.openSockets();
        RunningBot bot = new RunningBot();
        SocketModeApp socketModeApp =
                new SocketModeApp(standIn.app().appToken(), SocketModeClient.Backend.JavaWebSocket, app);
        socketModeApp.startAsync();
        bot.parts.add(() -> {
            socketModeApp.getClient().close();
            app.stop();
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> standIn.openSockets() > before);
        return bot;
    }

    static RunningBot byHttp(SlackStandIn standIn, App app) throws IOException {
        RunningBot bot = new RunningBot();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/slack/events", exchange -> {
            try (HttpExchange closing = exchange) {
                answer(app, closing);
            }
        });
        app.start();
        server.start();
        bot.parts.add(() -> {
            server.stop(0);
            threads.shutdownNow();
            app.stop();
        });
        standIn.deliverByHttp(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events"));
        return bot;
    }

    private static void answer(App app, HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Optional<Request<?>> request = Optional.ofNullable(new SlackRequestParser(app.config())
                .parse(SlackRequestParser.HttpRequest.builder()
                        .requestUri(exchange.getRequestURI().getPath())
                        .requestBody(body)
                        .headers(new RequestHeaders(exchange.getRequestHeaders()))
                        .remoteAddress("127.0.0.1")
                        .build()));
        Response response = request.isPresent() ? run(app, request.get()) : Response.error(400);
        byte[] answer = Optional.ofNullable(response.getBody()).orElse("").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", response.getContentType());
        exchange.sendResponseHeaders(response.getStatusCode(), answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
    }

    @SuppressWarnings(
            "checkstyle:IllegalCatch") // Bolt declares no narrower one, and a server answers whatever happens.
    private static Response run(App app, Request<?> request) {
        try {
            return app.run(request);
        } catch (Exception e) {
            return Response.error(500);
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : parts) {
            part.close();
        }
    }
}
