package dev.careerbot.slack.install;

import com.google.gson.JsonObject;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The app's side of OAuth: Slack's page for installing, and what Slack gives for codes and refresh tokens. Thread-safe. */
public final class OAuth {
    /** Where people begin. */
    public static final String INSTALL = "/slack/install";

    /** Where Slack sends them back to. */
    public static final String REDIRECT = "/slack/oauth_redirect";

    private static final String PAGE = "https://slack.com/oauth/v2/authorize";
    private static final String ACCESS = "oauth.v2.access";
    private static final String NO_CODE = "invalid_code";

    private final SlackApi api;
    private final Credentials app;
    private final List<String> scopes;
    private final InstantSource clock;

    /**
     * What Slack knows the app by.
     *
     * @param address where browsers reach the bot, such as {@code https://bot.example.org}
     */
    public record Credentials(String id, String secret, URI address) {
        /** An address of the bot. */
        public URI address(String path) {
            return URI.create(at(address.toString(), path));
        }

        @Override
        public String toString() {
            return "Credentials[" + id + "]";
        }
    }

    /** @param scopes what the bot asks to be let do */
    public OAuth(SlackApi api, Credentials app, List<String> scopes, InstantSource clock) {
        this.api = api;
        this.app = app;
        this.scopes = List.copyOf(scopes);
        this.clock = clock;
    }

    /**
     * An address of the bot.
     *
     * @param base where it is reached, with or without a slash at its end
     * @param path begins with a slash
     */
    public static String at(String base, String path) {
        return base.replaceFirst("/+$", "") + path;
    }

    /** The page where Slack asks whether the app may be installed. */
    URI page(String state) {
        return URI.create(PAGE + "?client_id=" + encoded(app.id()) + "&scope=" + encoded(String.join(",", scopes))
                + "&state=" + encoded(state) + "&redirect_uri=" + encoded(redirect()));
    }

    private String redirect() {
        return app.address(REDIRECT).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where people begin to install it. */
    public URI beginning() {
        return app.address(INSTALL);
    }

    /** The installation that Slack gives for a code. */
    Installed installed(String code) throws SlackFailure {
        Instant now = clock.instant();
        JsonObject answer = access(Map.of("code", code, "redirect_uri", redirect()));
        boolean isEverywhere = SlackApi.text(answer, "is_enterprise_install").equals("true");
        JsonObject team = object(answer, "team");
        JsonObject enterprise = object(answer, "enterprise");
        Installation installation = new Installation(
                isEverywhere ? "" : SlackApi.text(team, "id"),
                SlackApi.text(enterprise, "id"),
                SlackApi.text(answer, "access_token"),
                SlackApi.text(answer, "bot_user_id"));
        if (installation.id().isEmpty() || installation.token().isEmpty()) {
            throw new SlackFailure(ACCESS, "no_bot_token", "");
        }
        return new Installed(
                installation,
                SlackApi.text(isEverywhere ? enterprise : team, "name"),
                SlackApi.text(object(answer, "authed_user"), "id"),
                now,
                renewal(answer, now));
    }

    private static JsonObject object(JsonObject answer, String name) {
        return answer.has(name) && answer.get(name).isJsonObject() ? answer.getAsJsonObject(name) : new JsonObject();
    }

    private static Optional<Installed.Renewal> renewal(JsonObject answer, Instant now) {
        String refreshToken = SlackApi.text(answer, "refresh_token");
        String seconds = SlackApi.text(answer, "expires_in");
        return refreshToken.isEmpty() || !seconds.matches("\\d{1,9}")
                ? Optional.empty()
                : Optional.of(
                        new Installed.Renewal(refreshToken, now.plus(Duration.ofSeconds(Long.parseLong(seconds)))));
    }

    /** The same installation with the token that Slack gives for its refresh token. */
    Installed renewed(Installed before) throws SlackFailure {
        String refreshToken =
                before.renewal().map(Installed.Renewal::refreshToken).orElse("");
        Instant now = clock.instant();
        JsonObject answer = renewal(refreshToken);
        String token = SlackApi.text(answer, "access_token");
        String team = SlackApi.text(object(answer, "team"), "id");
        Installation old = before.installation();
        boolean isAnothers = !team.isEmpty() && !old.team().isEmpty() && !team.equals(old.team());
        if (token.isEmpty() || isAnothers) {
            throw new SlackFailure(ACCESS, "no_bot_token", "");
        }
        return new Installed(
                new Installation(old.team(), old.enterprise(), token, old.user()),
                before.name(),
                before.by(),
                before.at(),
                renewal(answer, now));
    }

    private JsonObject renewal(String refreshToken) throws SlackFailure {
        Map<String, String> arguments = Map.of("grant_type", "refresh_token", "refresh_token", refreshToken);
        try {
            return access(arguments);
        } catch (SlackFailure e) {
            if (e.isUnsure()) { // nothing is lost: where the first call got through, the second is refused
                return access(arguments);
            }
            throw e;
        }
    }

    /** Whether Slack knows the app by its id and secret; asks for nothing. */
    public Optional<String> problem() {
        try {
            access(Map.of("code", "none", "redirect_uri", redirect()));
            return Optional.empty();
        } catch (SlackFailure e) {
            return e.code().equals(NO_CODE) ? Optional.empty() : Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private JsonObject access(Map<String, String> arguments) throws SlackFailure {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("client_id", app.id());
        all.put("client_secret", app.secret());
        return api.callWithoutToken(ACCESS, all);
    }
}
