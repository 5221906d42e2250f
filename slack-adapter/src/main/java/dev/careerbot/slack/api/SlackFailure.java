package dev.careerbot.slack.api;

import java.util.Set;

/** A call that Slack refused, or that never reached it. Its message says what to do, for the log; it holds no secret. */
public final class SlackFailure extends Exception {
    /** Slack could not be reached, or broke off: what was asked for may have been done. */
    static final String UNREACHABLE = "unreachable";

    private static final long serialVersionUID = 1;
    private static final Set<String> TOKEN = Set.of(
            "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "org_login_required");
    private static final Set<String> NO_ACCESS = Set.of("not_in_channel", "channel_not_found", "user_not_in_channel");

    private final String code;

    /**
     * A failure.
     *
     * @param code Slack's word for it
     * @param needed what Slack says of it; empty for nothing
     */
    public SlackFailure(String method, String code, String needed) {
        super(method + ": " + explanation(code, needed));
        this.code = code;
    }

    /** Slack's word for it, such as {@code not_in_channel}. */
    public String code() {
        return code;
    }

    /** Whether what was asked for may have been done all the same. */
    public boolean isUnsure() {
        return code.equals(UNREACHABLE);
    }

    /** Whether Slack does not take the token. */
    public boolean isOfToken() {
        return TOKEN.contains(code);
    }

    /** Whether the bot may not write where it wanted to, though others may let it. */
    public boolean isNoAccess() {
        return NO_ACCESS.contains(code);
    }

    private static String explanation(String code, String needed) {
        if (TOKEN.contains(code)) {
            return "Slack does not take the token (" + code + "); install the app again and set its new token";
        }
        return switch (code) {
            case "missing_scope" ->
                "the app lacks the scope " + needed + "; add it (see slack-manifest) and install the app again";
            case "not_in_channel", "channel_not_found", "user_not_in_channel" ->
                "the bot is no member of the channel (" + code + "); invite it there";
            case "is_archived" -> "the channel is archived; nothing can be written there any more";
            case "expired_trigger_id" -> "the form came more than 3 seconds after it was asked for";
            case "ratelimited" -> "Slack took no calls for longer than the bot waits";
            case "bad_client_secret", "invalid_client_id" ->
                "Slack does not know slack.client-id with slack.client-secret (" + code
                        + "); copy both from the app's Basic Information page";
            case "bad_redirect_uri" ->
                "Slack sends nobody back to slack.address; add the address to the app's redirect URLs (see slack-manifest)";
            case "invalid_refresh_token" -> "Slack does not take the refresh token any more (" + code + ")";
            case UNREACHABLE -> "Slack cannot be reached, or broke off (" + needed + ")";
            default -> "Slack refuses it: " + code;
        };
    }
}
