package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What Slack wants of a message before anybody sees it. */
final class MessageRules {
    private static final int WHOLE = 13_000;
    private static final int UPDATED_TEXT = 4_000;

    private MessageRules() {}

    /** Refuses what Slack refuses; what it lets pass although users suffer from it is only taken down. */
    static void check(World world, String where, JsonNode message) throws ApiFailure {
        String text =
                message.path("text").asText("") + message.path("markdown_text").asText("");
        JsonNode blocks = message.path("blocks");
        if (text.isEmpty() && blocks.isEmpty() && message.path("attachments").isEmpty()) {
            throw new ApiFailure("no_text");
        }
        if (!blocks.isMissingNode() && !blocks.isNull()) {
            List<String> problems = BlockRules.problemsOfMessage(blocks);
            if (!problems.isEmpty()) {
                throw new ApiFailure("invalid_blocks", problems.toArray(String[]::new));
            }
        }
        int length = TextRules.lengthOf(blocks);
        if (length > WHOLE) {
            throw new ApiFailure("msg_blocks_too_long", length + " characters");
        }
        if (text.length() > (where.equals("chat.update") ? UPDATED_TEXT : WHOLE)) {
            throw new ApiFailure("msg_too_long", text.length() + " characters");
        }
        if (text.isEmpty()) {
            world.violations.add("no_fallback_text", where + ": blocks without a text for notifications");
        }
        TextRules.broadcastsIn(message).forEach(found -> world.violations.add("broadcast", where + ": " + found));
        if (message.path("link_names").asBoolean()
                || message.path("parse").asText().equals("full")) {
            world.violations.add("broadcast", where + ": names in the text become mentions");
        }
    }
}
