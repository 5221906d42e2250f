package dev.careerbot.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.careerbot.bot.moderation.ArticleFetcher.Fetched;
import dev.careerbot.bot.moderation.ArticleFetcher.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from a real server on loopback that the operator allows; a second one, which nobody may reach, counts its callers. */
class HttpArticleFetcherTest {
    private static final String ALLOWED = "wiki.example";
    private static final HttpArticleFetcher.Limits SMALL =
            new HttpArticleFetcher.Limits(100_000, Duration.ofSeconds(2));
    private static final Dns NAMES = host -> switch (host) {
        case ALLOWED, "internal.example", "0x7f.1" ->
            List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
        case "mixed.example" ->
            List.of(
                    InetAddress.getByAddress(host, new byte[] {93, (byte) 184, (byte) 215, 14}),
                    InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
        default -> throw new AssertionError("a name is looked up that this test does not know: " + host);
    };

    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private ServerSocket secret;
    private HttpArticleFetcher fetcher;

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        secret = new ServerSocket(0, 50, loopback);
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                pages.getOrDefault(exchange.getRequestURI().getPath(), HttpArticleFetcherTest::notFound)
                        .to(exchange);
            }
        });
        server.start();
        fetcher = new HttpArticleFetcher(NAMES, Set.of(ALLOWED), SMALL);
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
        secret.setSoTimeout(1);
        try {
            secret.accept().close();
            throw new AssertionError("a connection was made to where none may be");
        } catch (SocketTimeoutException e) {
            // nobody came
        } finally {
            secret.close();
        }
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
    }

    private static Answer page(String type, String text) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static Answer redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private URI address(String path) {
        return URI.create("http://" + ALLOWED + ":" + server.getAddress().getPort() + path);
    }

    private void assertRefused(URI address, String reason) {
        assertThatThrownBy(() -> fetcher.fetch(address))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason).endsWith("."));
    }

    @Test
    void aPageIsFetchedWithWhatTellsItsVersion() throws Refused {
        pages.put("/careers/back-end.html", page("text/html; charset=utf-8", "<p>Text</p>"));
        Fetched fetched = fetcher.fetch(address("/careers/back-end.html"));
        assertThat(fetched.document().name()).isEqualTo("wiki-example-careers-back-end.html");
        assertThat(fetched.document().content()).asString().isEqualTo("<p>Text</p>");
        assertThat(fetched.entityTag()).isEqualTo("\"v1\"");
    }

    @Test
    void aRedirectIsFollowedOnTheSameTerms() throws Refused {
        pages.put("/old", redirect("/new"));
        pages.put("/new", page("text/plain", "Text"));
        assertThat(fetcher.fetch(address("/old")).document().name()).isEqualTo("wiki-example-new.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal.example",
                "mixed.example",
                "127.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "2130706433",
                "0x7f.1"
            })
    void aPrivateNetworkIsRefusedHoweverItIsWritten(String host) {
        assertRefused(URI.create("http://" + host + ":" + secret.getLocalPort() + "/latest/meta-data"), "private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal.example", "127.0.0.1", "[::1]"})
    void aRedirectToAPrivateNetworkIsRefused(String host) {
        pages.put("/out", redirect("http://" + host + ":" + secret.getLocalPort() + "/"));
        assertRefused(address("/out"), "private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://wiki.example/x", "/etc/passwd", "gopher://x", "jar:http://x!/y"})
    void whatIsNoHttpAddressIsRefused(String address) {
        assertRefused(URI.create(address), "http://");
    }

    @Test
    void aRedirectToAFileIsRefused() {
        pages.put("/out", redirect("file:///etc/passwd"));
        assertRefused(address("/out"), "no http address");
    }

    @Test
    void aPasswordInAnAddressIsRefused() {
        assertRefused(URI.create("http://user:secret@" + ALLOWED + "/"), "password");
    }

    @Test
    void aCircleOfRedirectsEnds() {
        pages.put("/a", redirect("/b"));
        pages.put("/b", redirect("/a"));
        assertRefused(address("/a"), "redirects more than");
    }

    @Test
    void anEndlessBodyIsCutOff() {
        pages.put("/endless", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    out.write(new byte[8192]);
                }
            }
        });
        assertRefused(address("/endless"), "larger than");
    }

    @Test
    void aCompressionBombIsCutOff() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[50_000_000]);
        }
        assertThat(bomb.size()).isLessThan(100_000);
        pages.put("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.size());
            exchange.getResponseBody().write(bomb.toByteArray());
        });
        assertRefused(address("/bomb"), "larger than");
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() {
        pages.put("/slow", exchange -> {
            try {
                assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertRefused(address("/slow"), "takes too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json", "application/zip", "application/octet-stream"})
    void whatIsNoArticleIsRefusedByItsType(String type) {
        pages.put("/x", page(type, "x"));
        assertRefused(address("/x"), type);
    }

    @Test
    void anErrorOfTheServerIsReportedWithItsStatus() {
        pages.put("/x", exchange -> exchange.sendResponseHeaders(503, -1));
        assertRefused(address("/x"), "503");
        assertRefused(address("/missing"), "404");
    }

    @Test
    void aSiteThatWantsNoRobotsIsLeftAlone() throws Refused {
        pages.put("/robots.txt", page("text/plain", "User-agent: *\nDisallow: /members/\n"));
        pages.put("/members/page", page("text/html", "<p>Text</p>"));
        pages.put("/open", page("text/html", "<p>Text</p>"));
        assertRefused(address("/members/page"), "robots.txt");
        assertThat(fetcher.fetch(address("/open")).document().name()).isEqualTo("wiki-example-open.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "fc00::1",
                "fe80::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "::",
                "2001::1"
            })
    void specialAddressesAreNotPublic(String address) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void addressesOfTheInternetArePublic(String address) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
