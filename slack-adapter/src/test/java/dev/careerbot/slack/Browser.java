package dev.careerbot.slack;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody's browser, with its cookies. It goes nowhere by itself, so that a test says what happens at Slack. */
final class Browser implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * What was shown.
     *
     * @param next where the browser is sent on to; the page's own address where it is not
     */
    record Page(int status, String text, URI next, HttpResponse<String> response) {}

    Page opens(URI address) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        URI next = response.headers().firstValue("Location").map(URI::create).orElse(address);
        return new Page(response.statusCode(), response.body(), next, response);
    }

    @Override
    public void close() {
        client.close();
    }
}
