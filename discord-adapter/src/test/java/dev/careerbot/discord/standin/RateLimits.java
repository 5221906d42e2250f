package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;

/** Headers and bodies that tell of limits of requests. */
final class RateLimits {
    private RateLimits() {}

    /** Generous limits: waiting for them would only slow tests. */
    static void allow(Headers headers, String route) {
        headers.set("X-RateLimit-Limit", "1000");
        headers.set("X-RateLimit-Remaining", "999");
        headers.set("X-RateLimit-Reset", Double.toString(System.currentTimeMillis() / 1000.0 + 1));
        headers.set("X-RateLimit-Reset-After", "1.000");
        headers.set("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
    }

    static void deny(Headers headers, Faults.Fault.RateLimit limit) {
        String seconds = Long.toString(limit.retryAfter().toSeconds());
        headers.set("Retry-After", seconds);
        headers.set("X-RateLimit-Limit", "5");
        headers.set("X-RateLimit-Remaining", "0");
        headers.set("X-RateLimit-Reset-After", seconds);
        headers.set("X-RateLimit-Scope", limit.global() ? "global" : "user");
        if (limit.global()) {
            headers.set("X-RateLimit-Global", "true");
        }
    }

    static RestAnswer denial(Faults.Fault.RateLimit limit) {
        ObjectNode body = Json.object()
                .put("message", "You are being rate limited.")
                .put("retry_after", limit.retryAfter().toMillis() / 1000.0)
                .put("global", limit.global());
        return new RestAnswer(429, body);
    }
}
