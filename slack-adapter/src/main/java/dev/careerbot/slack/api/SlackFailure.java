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

    SlackFailure(String method, String code, String needed) {
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
            case UNREACHABLE -> "Slack cannot be reached, or broke off (" + needed + ")";
            default -> "Slack refuses it: " + code;
        };
    }
}
