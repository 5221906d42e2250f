package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the Web API.
 *
 * @param world where it acts
 * @param method such as {@code chat.postMessage}
 * @param caller what the token allows; empty where none is needed
 * @param arguments by name, nested ones as JSON
 */
record ApiRequest(World world, String method, Optional<Grant> caller, Map<String, String> arguments) {
    Grant grant() {
        return caller.orElseThrow(() -> new IllegalStateException(method + " is called without a token"));
    }

    void needs(String scope) throws ApiFailure {
        if (!grant().scopes().contains(scope)) {
            throw new ApiFailure(
                    "missing_scope", List.of(), Map.of("needed", scope, "provided", SlackApp.sorted(grant().scopes())));
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(arguments.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) throws ApiFailure {
        return text(name).orElseThrow(() -> ApiFailure.missing(name));
    }

    boolean flag(String name) {
        return text(name)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    /** A nested argument; missing if it was not given. */
    JsonNode json(String name, String error) throws ApiFailure {
        Optional<String> given = text(name);
        return given.isEmpty() ? Json.nothing() : Json.read(given.get()).orElseThrow(() -> new ApiFailure(error));
    }

    /** What the call says, as one object with text and blocks. */
    ObjectNode message() throws ApiFailure {
        ObjectNode message = Json.object();
        for (String name : List.of("text", "markdown_text", "parse")) {
            text(name).ifPresent(value -> message.put(name, value));
        }
        message.put("link_names", flag("link_names"));
        for (String name : List.of("blocks", "attachments")) {
            JsonNode value = json(name, "invalid_" + name + "_format");
            if (!value.isMissingNode()) {
                message.set(name, value);
            }
        }
        return message;
    }

    /** A conversation of this token's workspaces that the bot can know of. */
    Conversation conversation(String argument) throws ApiFailure {
        String id = required(argument);
        return world.conversation(id)
                .filter(found -> grant().covers(found.workspace()))
                .filter(found -> found.kind() == Conversation.Kind.PUBLIC || hasBot(found))
                .orElseThrow(() -> new ApiFailure("channel_not_found", id));
    }

    private static boolean hasBot(Conversation conversation) {
        return conversation.hasMember(conversation.workspace().bot().userId());
    }

    /** A conversation in which the bot may write, which is a direct one if a person is named. */
    Conversation writable(String argument) throws ApiFailure {
        Optional<Person> person = text(argument).flatMap(world::person);
        if (person.filter(each -> grant().covers(each.workspace())).isPresent()) {
            return person.get().directConversation();
        }
        Conversation found = conversation(argument);
        if (found.archived()) {
            throw new ApiFailure("is_archived", found.name());
        }
        if (!hasBot(found)) {
            throw new ApiFailure("not_in_channel", found.name());
        }
        return found;
    }

    /** A conversation that the bot may read. */
    Conversation readable(String argument) throws ApiFailure {
        Conversation found = conversation(argument);
        needs(found.kind().scope() + ":history");
        if (!hasBot(found)) {
            throw new ApiFailure("not_in_channel", found.name());
        }
        return found;
    }

    Person person(String argument) throws ApiFailure {
        String id = required(argument);
        return world.person(id)
                .filter(found -> grant().covers(found.workspace()))
                .orElseThrow(() -> new ApiFailure("user_not_found", id));
    }
}
