package dev.careerbot.slack.api;

import dev.careerbot.knowledge.store.Document;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Files that people shared. The bot's token goes to Slack's own host alone; a redirect to another one is not followed. Safe for use
 * by several threads.
 */
public final class Downloads {
    private static final Duration TIME_OUT = Duration.ofSeconds(30);
    private static final String SIGN_IN = "text/html";

    private final SlackHost host;
    private final CurrentTokens tokens;
    private final OkHttpClient client;

    /** Why a file could not be had, in a sentence for who shared it. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Downloads.
     *
     * @param base where the API is, whose host serves files too; empty for Slack's own
     * @param tokens those that installations have by now
     */
    public Downloads(Optional<URI> base, CurrentTokens tokens) {
        this.host = SlackHost.of("files.slack.com", base);
        this.tokens = tokens;
        this.client = new OkHttpClient.Builder()
                .callTimeout(TIME_OUT)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /**
     * A file.
     *
     * @param type its media type as Slack tells it
     * @throws Refused where it is too large, elsewhere, or cannot be had
     */
    public Document load(Installation as, String name, String type, String address) throws Refused {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || !host.serves(url)) {
            throw new Refused(name + " is not kept by Slack itself; add its text, or its address.");
        }
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + tokens.of(as))
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (response.isRedirect()) {
                throw new Refused(name + " is kept elsewhere, where the bot does not go; upload it to Slack itself.");
            }
            if (!response.isSuccessful()) {
                throw new Refused(name + " cannot be had: Slack answers with status " + response.code() + ".");
            }
            String got = response.header("Content-Type", "");
            if (got.startsWith(SIGN_IN) && !type.startsWith(SIGN_IN)) {
                throw new Refused("Slack does not let the bot read " + name + "; the app needs the scope files:read.");
            }
            return new Document(name, bytes(name, response.body().source()));
        } catch (IOException e) {
            throw new Refused(name + " cannot be had: Slack did not answer in time; try again.");
        }
    }

    private static byte[] bytes(String name, BufferedSource source) throws IOException, Refused {
        if (source.request(Document.LARGEST + 1)) {
            throw new Refused(name + " is larger than " + Document.LARGEST / 1_000_000 + " MB.");
        }
        return source.readByteArray();
    }
}
