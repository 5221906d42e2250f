package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Slack's side of OAuth: people allow an installation, the bot exchanges the code and renews its tokens. Thread-safe. */
final class Installs {
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private record Allowed(Person by, Optional<Organisation> everywhere, Optional<String> redirect, Instant when) {}

    private record Renewal(Optional<Workspace> workspace, Optional<Organisation> organisation, String token) {}

    private final World world;
    private final Map<String, Allowed> codes = new ConcurrentHashMap<>();
    private final Map<String, Renewal> renewals = new ConcurrentHashMap<>();
    private volatile boolean rotating;

    Installs(World world) {
        this.world = world;
    }

    void rotateTokens() {
        rotating = true;
    }

    /** Somebody looks at the page at that address and agrees. Returns where the browser is sent. */
    URI allow(URI page, Person by, Optional<Organisation> everywhere) {
        Map<String, String> asked = Http.form(page.getRawQuery());
        if (!world.app.clientId().equals(asked.get("client_id"))) {
            world.violations.add("invalid_client_id", page.toString());
        }
        if (asked.getOrDefault("state", "").isEmpty()) {
            world.violations.add("missing_state", "the page for installing was asked for without state");
        }
        if (!SlackApp.SCOPES.containsAll(Set.of(asked.getOrDefault("scope", "").split(",")))) {
            world.violations.add("invalid_scope", asked.getOrDefault("scope", ""));
        }
        String code = world.ids.next("code.");
        Optional<String> redirect = Optional.ofNullable(asked.get("redirect_uri"));
        codes.put(code, new Allowed(by, everywhere, redirect, world.clock.instant()));
        return back(redirect, Map.of("code", code, "state", asked.getOrDefault("state", "")));
    }

    /** Somebody looks at the page and refuses. */
    URI deny(URI page) {
        Map<String, String> asked = Http.form(page.getRawQuery());
        return back(
                Optional.ofNullable(asked.get("redirect_uri")),
                Map.of("error", "access_denied", "state", asked.getOrDefault("state", "")));
    }

    private static URI back(Optional<String> redirect, Map<String, String> query) {
        return URI.create(redirect.orElse("http://127.0.0.1/slack/oauth_redirect") + "?" + Http.form(query));
    }

    ObjectNode exchange(ApiRequest request) throws ApiFailure {
        Allowed allowed = Optional.ofNullable(codes.remove(request.required("code")))
                .orElseThrow(() -> new ApiFailure("invalid_code"));
        if (Duration.between(allowed.when(), world.clock.instant()).compareTo(CODE_LIFE) > 0) {
            throw new ApiFailure("code_expired");
        }
        if (allowed.redirect().isPresent() && !allowed.redirect().equals(request.text("redirect_uri"))) {
            throw new ApiFailure("bad_redirect_uri");
        }
        Optional<Workspace> workspace = allowed.everywhere().isPresent()
                ? Optional.empty()
                : Optional.of(allowed.by().workspace());
        ObjectNode answer = installed(workspace, allowed.everywhere());
        answer.putObject("authed_user").put("id", allowed.by().id());
        return answer;
    }

    ObjectNode renew(ApiRequest request) throws ApiFailure {
        Renewal renewal = Optional.ofNullable(renewals.remove(request.required("refresh_token")))
                .orElseThrow(() -> new ApiFailure("invalid_refresh_token"));
        world.tokens.end(renewal.token(), "token_expired");
        return installed(renewal.workspace(), renewal.organisation());
    }

    private ObjectNode installed(Optional<Workspace> workspace, Optional<Organisation> organisation) {
        Grant grant = world.tokens.issue(workspace, organisation, rotating);
        workspace.ifPresent(each -> each.botToken(grant.token()));
        if (workspace.isEmpty()) {
            organisation.ifPresent(each -> each.botToken(grant.token()));
        }
        ObjectNode answer = Json.ok().put("app_id", world.app.id());
        answer.put("access_token", grant.token()).put("token_type", "bot");
        answer.put("scope", SlackApp.sorted(grant.scopes()))
                .put("bot_user_id", grant.bot().userId());
        answer.put("is_enterprise_install", workspace.isEmpty());
        answer.putNull("team").putNull("enterprise");
        workspace.ifPresent(
                each -> answer.putObject("team").put("id", each.id()).put("name", each.name()));
        organisation
                .or(() -> workspace.flatMap(Workspace::organisation))
                .ifPresent(each ->
                        answer.putObject("enterprise").put("id", each.id()).put("name", each.name()));
        if (rotating) {
            String refresh = world.ids.next("xoxe-1-refresh-");
            renewals.put(refresh, new Renewal(workspace, organisation, grant.token()));
            answer.put("refresh_token", refresh).put("expires_in", Tokens.ROTATION.toSeconds());
        }
        return answer;
    }
}
