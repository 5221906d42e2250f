package dev.careerbot.slack.standin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that were issued, what each allows, and why it no longer does. Thread-safe. */
final class Tokens {
    /** How long a rotating token holds, after Slack's documentation. */
    static final Duration ROTATION = Duration.ofHours(12);

    private final InstantSource clock;
    private final Ids ids;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, String> ended = new ConcurrentHashMap<>();

    Tokens(InstantSource clock, Ids ids, SlackApp app) {
        this.clock = clock;
        this.ids = ids;
        grants.put(
                app.appToken(),
                new Grant(
                        app.appToken(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of("connections:write"),
                        Optional.empty()));
    }

    Grant issue(Optional<Workspace> workspace, Optional<Organisation> organisation, boolean rotating) {
        String token = (rotating ? "xoxe.xoxb-" : "xoxb-") + ids.next("standin-");
        Grant grant = new Grant(
                token,
                workspace,
                organisation,
                Set.copyOf(SlackApp.SCOPES),
                rotating ? Optional.of(clock.instant().plus(ROTATION)) : Optional.empty());
        grants.put(token, grant);
        return grant;
    }

    /** Lets the token fail from now on with that error. */
    void end(String token, String error) {
        ended.put(token, error);
    }

    void limit(String token, Set<String> scopes) {
        grants.computeIfPresent(token, (same, grant) -> grant.with(scopes));
    }

    /** What a token was issued for, whether it holds or not. */
    Optional<Grant> find(String token) {
        return Optional.ofNullable(grants.get(token));
    }

    Grant grantOf(Optional<String> token) throws ApiFailure {
        String given = token.orElseThrow(() -> new ApiFailure("not_authed"));
        if (ended.containsKey(given)) {
            throw new ApiFailure(ended.get(given));
        }
        Grant grant = Optional.ofNullable(grants.get(given)).orElseThrow(() -> new ApiFailure("invalid_auth"));
        if (grant.expires().filter(end -> !clock.instant().isBefore(end)).isPresent()) {
            throw new ApiFailure("token_expired");
        }
        return grant;
    }
}
