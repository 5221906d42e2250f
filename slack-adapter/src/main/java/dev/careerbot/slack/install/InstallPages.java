package dev.careerbot.slack.install;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.careerbot.knowledge.store.StoreException;
import dev.careerbot.slack.api.SlackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a browser sees that installs the app: the way to Slack, and how it went. Safe for use by several threads. */
public final class InstallPages implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(InstallPages.class);
    private static final int DONE = 200;
    private static final int ELSEWHERE = 302;
    private static final int REFUSED = 400;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int FAILED = 500;
    private static final int SLACK_FAILED = 502;

    private final OAuth oauth;
    private final InstallStates states;
    private final Workspaces workspaces;
    private final BiConsumer<String, String> brought;
    private final String cookie;
    private final String attributes;

    /** @param brought told of a workspace's id and of who brought the bot there */
    public InstallPages(OAuth oauth, InstallStates states, Workspaces workspaces, BiConsumer<String, String> brought) {
        this.oauth = oauth;
        this.states = states;
        this.workspaces = workspaces;
        this.brought = brought;
        boolean isSecure = "https".equals(oauth.beginning().getScheme());
        // Why the prefix: browsers take a cookie of such a name from the host itself alone.
        this.cookie = (isSecure ? "__Host-" : "") + "career-bot-install";
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "");
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            show(exchange, NOT_ALLOWED, "Not like this", "This page is only to be looked at.");
        } else if (path.equals(OAuth.INSTALL)) {
            begin(exchange);
        } else if (path.equals(OAuth.REDIRECT)) {
            end(exchange);
        } else {
            show(exchange, NOT_FOUND, "Nothing here", "There is no such page.");
        }
    }

    private void begin(HttpExchange exchange) throws IOException {
        InstallStates.Begun begun = states.begin();
        keep(exchange, begun.browser(), InstallStates.LIFE.toSeconds());
        exchange.getResponseHeaders().set("Location", oauth.page(begun.state()).toString());
        show(exchange, ELSEWHERE, "On to Slack", "Slack asks whether you want to install Career Bot.");
    }

    private void keep(HttpExchange exchange, String value, long seconds) {
        exchange.getResponseHeaders().add("Set-Cookie", cookie + "=" + value + attributes + "; Max-Age=" + seconds);
    }

    private void end(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI());
        boolean isExpected = states.take(query.getOrDefault("state", ""), browser(exchange));
        keep(exchange, "", 0);
        String error = query.getOrDefault("error", "");
        if (!isExpected) {
            LOG.warn(
                    "somebody came from Slack's page for installing whom the bot had not sent there; nothing was installed");
            show(
                    exchange,
                    REFUSED,
                    "Nothing was installed",
                    "This link was used before, is older than ten minutes, or was begun in another browser.",
                    again());
        } else if (error.equals("access_denied")) {
            show(exchange, DONE, "Nothing was installed", "You cancelled it; nothing has changed.", again());
        } else if (!error.isEmpty()) {
            String shown = error.matches("[a-z_]{1,50}") ? " (" + error + ")" : "";
            show(exchange, REFUSED, "Nothing was installed", "Slack refused it" + shown + ".", again());
        } else {
            install(exchange, query.getOrDefault("code", ""));
        }
    }

    private void install(HttpExchange exchange, String code) throws IOException {
        try {
            Installed installed = oauth.installed(code);
            workspaces.add(installed);
            if (!installed.installation().team().isEmpty()) {
                brought.accept(installed.id(), installed.by());
            }
            show(
                    exchange,
                    DONE,
                    "Career Bot is installed",
                    "It is in " + installed.name() + " now.",
                    "Mention it in a channel that you have invited it to, or write to it; /career-help says how.");
        } catch (SlackFailure e) {
            LOG.warn("the app was not installed: {}", e.getMessage());
            show(
                    exchange,
                    SLACK_FAILED,
                    "Nothing was installed",
                    "Slack did not complete it (" + e.code() + ").",
                    again());
        } catch (StoreException e) {
            LOG.error("the app was not installed, as that could not be kept: {}", e.getMessage());
            show(exchange, FAILED, "Nothing was installed", "It could not be kept; please try again later.", again());
        }
    }

    private String again() {
        return "To try again, open " + oauth.beginning();
    }

    private String browser(HttpExchange exchange) {
        for (String line : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
            for (String pair : line.split(";\\s*")) {
                if (pair.startsWith(cookie + "=")) {
                    return pair.substring(cookie.length() + 1).replace("\"", ""); // RFC 6265 lets values be quoted
                }
            }
        }
        return "";
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        String raw = uri.getRawQuery();
        for (String pair : (raw == null ? "" : raw).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void show(HttpExchange exchange, int status, String title, String... paragraphs) throws IOException {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(title))
                .append("</title></head><body><h1>")
                .append(escaped(title))
                .append("</h1>");
        for (String paragraph : paragraphs) {
            page.append("<p>").append(escaped(paragraph)).append("</p>");
        }
        byte[] bytes = page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
