package dev.careerbot.slack.standin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How an HTTP delivery is signed; a bot must refuse all but the first. */
public enum Signature {
    /** As Slack does. */
    GOOD,
    /** With another secret, at the right time. */
    BAD,
    /** With the right secret, six minutes ago. */
    STALE,
    /** Not at all. */
    MISSING;

    private static final int STALE_SECONDS = 360;

    Map<String, String> headers(SlackApp app, Instant now, String body) {
        if (this == MISSING) {
            return Map.of();
        }
        long time = now.getEpochSecond() - (this == STALE ? STALE_SECONDS : 0);
        String secret = this == BAD ? "another-secret-00001" : app.signingSecret();
        return Map.of(
                "X-Slack-Request-Timestamp",
                Long.toString(time),
                "X-Slack-Signature",
                "v0=" + hmac(secret, "v0:" + time + ":" + body));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
