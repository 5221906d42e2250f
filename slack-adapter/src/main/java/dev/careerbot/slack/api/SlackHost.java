package dev.careerbot.slack.api;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/** A host of Slack's, to which alone something is sent. */
record SlackHost(String name, Optional<String> testHost) {
    /** @param base where the API is, whose host stands for all of Slack's; empty for Slack itself */
    static SlackHost of(String name, Optional<URI> base) {
        return new SlackHost(name, base.map(URI::getHost));
    }

    boolean serves(HttpUrl url) {
        String host = url.host().toLowerCase(Locale.ROOT);
        return testHost.map(host::equals).orElse(url.isHttps() && host.equals(name));
    }
}
