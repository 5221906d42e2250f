package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Discord refuses in a message although the published specification lets it pass, and what it takes although it is unwise. */
final class MessageLimits {
    static final int COMPONENTS_V2 = 1 << 15;
    private static final int CONTENT = 2000;
    private static final int EMBEDS = 6000;
    private static final int ROWS = 5;
    private static final int BUTTONS = 5;
    private static final int BUTTON = 2;
    private static final int ROW = 1;
    private static final int V2_COMPONENTS = 40;
    private static final int V2_TEXT = 4000;

    private final World world;

    MessageLimits(World world) {
        this.world = world;
    }

    /** Checks a new message. */
    void checkNew(String where, JsonNode body, List<Upload> files) {
        checkSizes(where, body, body.path("flags").asInt());
        boolean saysSomething = !body.path("content").asText("").isBlank()
                || !body.path("embeds").isEmpty()
                || !body.path("components").isEmpty()
                || !files.isEmpty()
                || body.has("poll")
                || !body.path("sticker_ids").isEmpty();
        if (!saysSomething) {
            refuse(Violation.Rule.EMPTY_MESSAGE, where, 50006, "Cannot send an empty message");
        }
    }

    /** Checks the change of a message. */
    void checkEdit(String where, JsonNode body, StandInMessage message) {
        checkSizes(where, body, body.path("flags").asInt() | message.flags());
        boolean wasV2 = (message.flags() & COMPONENTS_V2) != 0;
        boolean staysV2 =
                !Json.isPresent(body.path("flags")) || (body.path("flags").asInt() & COMPONENTS_V2) != 0;
        if (wasV2 && !staysV2) {
            refuse(Violation.Rule.WRONG_RESPONSE, where, 50035, "the flag of components v2 cannot be taken back");
        }
    }

    private void checkSizes(String where, JsonNode body, int flags) {
        checkText(where, body);
        checkMentions(where, body);
        if ((flags & COMPONENTS_V2) == 0) {
            checkRows(where, body.path("components"));
        } else {
            checkV2(where, body);
        }
    }

    private void checkText(String where, JsonNode body) {
        int length = characters(body.path("content").asText(""));
        if (length > CONTENT) {
            refuse(Violation.Rule.TOO_LONG, where, 50035, "content of " + length + " characters");
        }
        int embeds = Json.elements(body.path("embeds")).stream()
                .mapToInt(embed -> SeenEmbed.of(embed).length())
                .sum();
        if (embeds > EMBEDS) {
            refuse(Violation.Rule.EMBEDS_TOO_LONG, where, 50035, "embeds of " + embeds + " characters");
        }
    }

    /** Nothing is refused here: Discord pings whoever is named unless it is told not to. */
    private void checkMentions(String where, JsonNode body) {
        boolean carriesText =
                !body.path("content").asText("").isEmpty() || !texts(body).isEmpty();
        JsonNode allowed = body.path("allowed_mentions");
        if (carriesText && !allowed.isObject()) {
            world.violations.add(Violation.Rule.NO_ALLOWED_MENTIONS, where, "text without allowed_mentions");
        } else if (carriesText && !allowed.path("parse").isArray()) {
            world.violations.add(Violation.Rule.MENTIONS_TOO_WIDE, where, "allowed_mentions without parse");
        } else if (!allowed.path("parse").isEmpty() || !allowed.path("roles").isEmpty()) {
            world.violations.add(Violation.Rule.MENTIONS_TOO_WIDE, where, allowed.toString());
        }
    }

    private void checkRows(String where, JsonNode components) {
        if (components.size() > ROWS) {
            refuse(Violation.Rule.TOO_MANY_COMPONENTS, where, 50035, components.size() + " rows");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode row : components) {
            checkRow(where, row);
            for (JsonNode part : row.path("components")) {
                if (part.has("custom_id") && !ids.add(part.path("custom_id").asText())) {
                    refuse(Violation.Rule.TOO_MANY_COMPONENTS, where, 50035, "a custom id twice: " + part);
                }
            }
        }
    }

    private void checkRow(String where, JsonNode row) {
        JsonNode parts = row.path("components");
        boolean buttons =
                Json.elements(parts).stream().allMatch(part -> part.path("type").asInt() == BUTTON);
        boolean fits = buttons ? parts.size() <= BUTTONS : parts.size() == 1;
        if (row.path("type").asInt() != ROW || parts.isEmpty() || !fits) {
            refuse(Violation.Rule.TOO_MANY_COMPONENTS, where, 50035, "no row of 5 buttons or 1 menu at most: " + row);
        }
    }

    private void checkV2(String where, JsonNode body) {
        if (!body.path("content").asText("").isEmpty() || !body.path("embeds").isEmpty()) {
            refuse(Violation.Rule.WRONG_RESPONSE, where, 50035, "content or embeds beside components v2");
        }
        int count = count(body.path("components"));
        int length = texts(body).stream().mapToInt(MessageLimits::characters).sum();
        if (count > V2_COMPONENTS) {
            refuse(Violation.Rule.TOO_MANY_COMPONENTS, where, 50035, count + " components");
        }
        if (length > V2_TEXT) {
            refuse(Violation.Rule.TOO_LONG, where, 50035, "texts of " + length + " characters");
        }
    }

    private static List<String> texts(JsonNode body) {
        return SeenComponent.of(body.path("components")).stream()
                .filter(component -> component.kind() == SeenComponent.Kind.TEXT)
                .map(SeenComponent::label)
                .toList();
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int count(JsonNode node) {
        int count = node.isObject() && node.has("type") ? 1 : 0;
        if (node.isArray()) {
            for (JsonNode element : node) {
                count += count(element);
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!List.of("options", "default_values").contains(field.getKey())) {
                count += count(field.getValue());
            }
        }
        return count;
    }

    private void refuse(Violation.Rule rule, String where, int code, String detail) {
        world.violations.add(rule, where, detail);
        throw code == 50035 ? RestError.invalidForm(detail) : new RestError(400, code, detail);
    }
}
