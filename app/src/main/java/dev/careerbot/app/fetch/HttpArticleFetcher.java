package dev.careerbot.app.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.careerbot.bot.moderation.ArticleFetcher;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.store.Document;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Fetches articles over HTTP within limits of size, time and redirects, from the public internet only, where the site's robots
 * rules allow it. Safe for use by several threads.
 */
public final class HttpArticleFetcher implements ArticleFetcher {
    private static final String ROBOT = "career-bot";
    private static final String AGENT = ROBOT + "/1.0 (reads single pages that a person names)";
    private static final int MOST_REDIRECTS = 5;
    private static final int ROBOTS_BYTES = 500_000;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final Map<String, String> ENDINGS = Map.of(
            "text/html", ".html",
            "application/xhtml+xml", ".html",
            "text/plain", ".txt",
            "text/markdown", ".md",
            "application/pdf", ".pdf");

    /**
     * Limits of a fetch.
     *
     * @param bytes the largest body, unpacked
     * @param time for one request with its body
     */
    public record Limits(long bytes, Duration time) {
        /** As a fetch for a person who waits. */
        public static final Limits USUAL = new Limits(Document.LARGEST, Duration.ofSeconds(30));
    }

    private final OkHttpClient client;
    private final PublicAddresses addresses;
    private final Limits limits;

    /**
     * A fetcher.
     *
     * @param allowed hosts that the operator allows although they are in a private network
     */
    public HttpArticleFetcher(Set<String> allowed, Limits limits) {
        this(Dns.SYSTEM, allowed, limits);
    }

    HttpArticleFetcher(Dns resolver, Set<String> allowed, Limits limits) {
        this.addresses = new PublicAddresses(resolver, allowed);
        this.limits = limits;
        this.client = new OkHttpClient.Builder()
                .dns(addresses)
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(limits.time())
                .connectTimeout(limits.time())
                .readTimeout(limits.time())
                .build();
    }

    @Override
    public Fetched fetch(URI address) throws Refused {
        return fetchIfChanged(address, null, null)
                .orElseThrow(() -> new Refused(address + " says that it has not changed, though nothing of it is known"
                        + " yet; try again later."));
    }

    @Override
    public Optional<Fetched> fetchIfChanged(URI address, @Nullable String entityTag, @Nullable String lastModified)
            throws Refused {
        HttpUrl url = parse(address.toString());
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                addresses.check(url.host());
                checkRobots(url);
                try (Response response =
                        client.newCall(request(url, entityTag, lastModified)).execute()) {
                    if (response.code() == NOT_MODIFIED) {
                        return Optional.empty();
                    }
                    if (!response.isRedirect()) {
                        return Optional.of(fetched(url, response));
                    }
                    HttpUrl next = url.resolve(String.valueOf(response.header("Location")));
                    if (next == null) {
                        throw new Refused(url + " redirects to what is no http address.");
                    }
                    url = next;
                }
            }
            throw new Refused(
                    address + " redirects more than " + MOST_REDIRECTS + " times; give the last address itself.");
        } catch (PublicAddresses.NotPublic e) {
            throw new Refused(e.getMessage() + ".");
        } catch (IOException e) {
            throw new Refused(
                    address + " cannot be fetched: " + reason(e) + ". Try again later, or add the page as a file.");
        }
    }

    private static HttpUrl parse(String address) throws Refused {
        HttpUrl url = address.matches("(?i)https?://.*") ? HttpUrl.parse(address) : null;
        if (url == null) {
            throw new Refused("An address begins with http:// or https://; " + Problem.quote(address) + " is none.");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new Refused("The address holds a name or password; give one without.");
        }
        return url;
    }

    private static Request request(HttpUrl url, @Nullable String entityTag, @Nullable String lastModified) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", AGENT)
                .header("Accept", "text/html, text/markdown, text/plain, application/pdf");
        if (entityTag != null) {
            request.header("If-None-Match", entityTag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        return request.build();
    }

    private void checkRobots(HttpUrl url) throws IOException, Refused {
        HttpUrl robots = url.newBuilder()
                .encodedPath("/robots.txt")
                .query(null)
                .fragment(null)
                .build();
        try (Response response = client.newCall(request(robots, null, null)).execute()) {
            if (response.code() >= SERVER_ERROR) {
                throw new Refused(robots + " answers with an error (" + response.code()
                        + "), so that it is not known whether robots are welcome; try again later.");
            }
            if (!response.isSuccessful()) {
                return;
            }
            byte[] rules = body(response, ROBOTS_BYTES, true);
            BaseRobotRules parsed =
                    new SimpleRobotRulesParser().parseContent(robots.toString(), rules, "text/plain", List.of(ROBOT));
            if (!parsed.isAllowed(url.toString())) {
                throw new Refused(url.host() + " does not want robots to read this page (robots.txt);"
                        + " ask its owner, or add the page as a file.");
            }
        }
    }

    private Fetched fetched(HttpUrl url, Response response) throws IOException, Refused {
        if (!response.isSuccessful()) {
            throw new Refused(url + " answers with status " + response.code()
                    + (response.code() == NOT_FOUND ? "; look at the address." : "; try again later."));
        }
        String type = type(response.body());
        String ending = ENDINGS.get(type);
        if (ending == null) {
            throw new Refused(url + " is " + (type.isEmpty() ? "of no stated type" : type)
                    + "; an article is HTML, Markdown, plain text or PDF.");
        }
        byte[] content = body(response, limits.bytes(), false);
        return new Fetched(
                new Document(name(url, ending), content), response.header("ETag"), response.header("Last-Modified"));
    }

    private static String type(@Nullable ResponseBody body) {
        MediaType type = body == null ? null : body.contentType();
        return type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }

    /**
     * The unpacked body.
     *
     * @param cut whether a longer one is cut, and not refused
     */
    private static byte[] body(Response response, long most, boolean cut) throws IOException, Refused {
        ResponseBody body = response.body();
        if (body == null) {
            return new byte[0];
        }
        BufferedSource source = body.source();
        boolean longer = source.request(most + 1);
        if (longer && !cut) {
            throw new Refused(
                    response.request().url() + " is larger than " + most / 1_000_000 + " MB; add its text as a file.");
        }
        return longer ? source.readByteArray(most) : source.readByteArray();
    }

    /** A file name that tells the page: "www-example-org-careers-back-end.html". */
    static String name(HttpUrl url, String ending) {
        String words = (url.host() + " " + String.join(" ", url.pathSegments()))
                .replaceAll("\\.(?:html?|txt|md|pdf|php|aspx?)$", "");
        return Document.named(words, ending);
    }

    private static String reason(IOException error) {
        String message = String.valueOf(error.getMessage());
        return message.contains("timeout") || message.contains("timed out")
                ? "it takes too long"
                : error.getClass().getSimpleName().replaceAll("Exception$", "") + " (" + message + ")";
    }
}
