package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What texts hold: how long they are together, and whether they call everybody. */
final class TextRules {
    private static final Pattern BROADCAST = Pattern.compile("<!(channel|here|everyone|subteam\\^)[^>]*>");
    private static final Set<String> CALLING = Set.of("broadcast", "usergroup");

    private TextRules() {}

    /** Every text of a tree that calls a channel, everybody or a group. */
    static List<String> broadcastsIn(JsonNode tree) {
        List<String> found = new ArrayList<>();
        if (tree.isTextual() && BROADCAST.matcher(tree.asText()).find()) {
            found.add(tree.asText());
        } else if (CALLING.contains(tree.path("type").asText())) {
            found.add(tree.toString());
        }
        tree.forEach(child -> found.addAll(broadcastsIn(child)));
        return found;
    }

    /** How many characters people read in these blocks. */
    static int lengthOf(JsonNode blocks) {
        return Json.objectsIn(blocks).stream()
                .map(object -> object.path("text"))
                .filter(JsonNode::isTextual)
                .mapToInt(text -> text.asText().length())
                .sum();
    }
}
