package dev.careerbot.slack.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses by which commands and buttons are answered: five times, for thirty minutes. Safe for use by several threads. */
public final class ResponseUrls {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseUrls.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration TIME_OUT = Duration.ofSeconds(20);

    private final SlackHost host;
    private final OkHttpClient client;

    /** @param base where the API is, whose host answers too; empty for Slack's own */
    public ResponseUrls(Optional<URI> base) {
        this.host = SlackHost.of("hooks.slack.com", base);
        this.client = new OkHttpClient.Builder()
                .callTimeout(TIME_OUT)
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /**
     * Says something, at most once: what fails is not tried again, since nobody can look whether it was said.
     *
     * @return whether Slack took it
     */
    public boolean say(String address, JsonObject message) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || !host.serves(url)) {
            LOG.warn("no address of Slack to answer by; the answer is not shown");
            return false;
        }
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(message.toString(), JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                LOG.warn("Slack does not take an answer to a command or button: status {}", response.code());
            }
            return response.isSuccessful();
        } catch (IOException e) {
            LOG.warn(
                    "an answer to a command or button did not reach Slack: {}",
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
