package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out who is pinged by a message. */
final class Mentions {
    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

    private final World world;

    Mentions(World world) {
        this.world = world;
    }

    /**
     * Writes into a message whom it pings.
     *
     * @param allowed the field allowed_mentions; where it is absent, all is allowed, as on Discord
     */
    void write(ObjectNode message, JsonNode allowed) {
        String text = message.path("content").asText();
        Set<String> users = allowedOf(USER, text, allowed, "users");
        JsonNode repliedTo = message.path("referenced_message").path("author").path("id");
        if (!repliedTo.isMissingNode() && allowed.path("replied_user").asBoolean(!Json.isPresent(allowed))) {
            users.add(repliedTo.asText());
        }
        message.set(
                "mentions",
                Json.array(users.stream()
                        .filter(world.users::containsKey)
                        .map(id -> world.users.get(id).json())));
        ArrayNode roles = message.putArray("mention_roles");
        allowedOf(ROLE, text, allowed, "roles").forEach(roles::add);
        message.put("mention_everyone", EVERYONE.matcher(text).find() && mayParse(allowed, "everyone"));
    }

    private static Set<String> allowedOf(Pattern pattern, String text, JsonNode allowed, String kind) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String id = matcher.group(1);
            if (mayParse(allowed, kind) || contains(allowed.path(kind), id)) {
                found.add(id);
            }
        }
        return found;
    }

    private static boolean mayParse(JsonNode allowed, String kind) {
        return !Json.isPresent(allowed) || contains(allowed.path("parse"), kind);
    }

    private static boolean contains(JsonNode array, String value) {
        return Json.elements(array).stream()
                .anyMatch(element -> element.asText().equals(value));
    }
}
