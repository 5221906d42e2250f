package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user at one place: what one can do in a channel. What a user could not do is an AssertionError. Thread-safe. */
public final class Visitor {
    private static final int CHAT_INPUT = 1;
    private static final int USER_COMMAND = 2;
    private static final int MESSAGE_COMMAND = 3;
    private static final int BUTTON = 2;

    private final World world;
    private final StandInUser user;
    private final StandInChannel channel;
    private final InteractionPayloads payloads;
    private final Messages messages;

    Visitor(World world, StandInUser user, StandInChannel channel) {
        this.world = world;
        this.user = user;
        this.channel = channel;
        this.payloads = new InteractionPayloads(world);
        this.messages = new Messages(world);
    }

    public StandInChannel channel() {
        return channel;
    }

    /** Sends a slash command, such as {@code "kb add"} with its subcommand, and options by their names. */
    public StandInInteraction slash(String command, Map<String, ?> options) {
        return world.locked(() -> {
            ObjectNode data = new CommandOptions(world, channel).data(command(command), path(command), options, "");
            return deliver(StandInInteraction.COMMAND, data, null);
        });
    }

    /** Sends a slash command without options. */
    public StandInInteraction slash(String command) {
        return slash(command, Map.of());
    }

    /** Types into an option of a slash command that is not sent yet. */
    public StandInInteraction types(String command, String option, String text, Map<String, ?> otherOptions) {
        return world.locked(() -> {
            Map<String, Object> values = new HashMap<>(otherOptions);
            values.put(option, text);
            ObjectNode data = new CommandOptions(world, channel).data(command(command), path(command), values, option);
            return deliver(StandInInteraction.AUTOCOMPLETE, data, null);
        });
    }

    /** Types into an option of a slash command, the only one so far. */
    public StandInInteraction types(String command, String option, String text) {
        return types(command, option, text, Map.of());
    }

    private ObjectNode command(String command) {
        return command(command.split(" ", 2)[0], CHAT_INPUT);
    }

    private ObjectNode command(String name, int type) {
        return world.commands
                .find(name, type, user, channel)
                .orElseThrow(() ->
                        new AssertionError("no such command for " + user + " in " + channel.name() + ": " + name));
    }

    private static List<String> path(String command) {
        List<String> words = List.of(command.split(" "));
        return words.subList(1, words.size());
    }

    private StandInInteraction deliver(int type, ObjectNode data, @Nullable StandInMessage source) {
        StandInInteraction interaction = payloads.make(user, channel, type, data, source);
        interaction.deliver();
        return interaction;
    }

    /** Uses a command from the menu of a message. */
    public StandInInteraction uses(String command, SeenMessage message) {
        return world.locked(() -> {
            ObjectNode data = target(command(command, MESSAGE_COMMAND), message.id());
            data.putObject("resolved")
                    .putObject("messages")
                    .set(message.id(), standing(message).json().deepCopy());
            return deliver(StandInInteraction.COMMAND, data, null);
        });
    }

    /** Uses a command from the menu of a user. */
    public StandInInteraction uses(String command, StandInUser target) {
        return world.locked(() -> {
            ObjectNode data = target(command(command, USER_COMMAND), target.id());
            ObjectNode resolved = data.putObject("resolved");
            resolved.putObject("users").set(target.id(), target.json());
            channel.guild()
                    .ifPresent(guild -> resolved.putObject("members")
                            .set(target.id(), guild.member(target.name()).json().put("permissions", "0")));
            return deliver(StandInInteraction.COMMAND, data, null);
        });
    }

    private static ObjectNode target(ObjectNode command, String id) {
        ObjectNode data = Json.object().put("target_id", id);
        for (String field : List.of("id", "name", "type")) {
            data.set(field, command.path(field));
        }
        return data;
    }

    /** Clicks a button by its custom id or label. */
    public StandInInteraction clicks(SeenMessage message, String idOrLabel) {
        return world.locked(() -> act(message, idOrLabel, List.of()));
    }

    /** Picks entries of a menu by their values. */
    public StandInInteraction picks(SeenMessage message, String menu, String... values) {
        return world.locked(() -> act(message, menu, List.of(values)));
    }

    private StandInInteraction act(SeenMessage seen, String idOrLabel, List<String> values) {
        StandInMessage message = standing(seen);
        SeenComponent component = message.seen()
                .component(idOrLabel)
                .filter(found -> !found.disabled() && !found.customId().isEmpty())
                .orElseThrow(() -> new AssertionError("nothing to click: " + idOrLabel + " on " + message.seen()));
        List<String> offered = component.choices().stream().map(Choice::value).toList();
        if (!offered.isEmpty() && !offered.containsAll(values)) {
            throw new AssertionError("not among the entries of " + idOrLabel + ": " + values + " of " + offered);
        }
        JsonNode json = message.json().path("components").findParents("custom_id").stream()
                .filter(part -> part.path("custom_id").asText().equals(component.customId()))
                .findFirst()
                .orElseThrow();
        boolean isMenu = component.kind() == SeenComponent.Kind.MENU;
        if (isMenu
                && (values.size() < json.path("min_values").asInt(1)
                        || values.size() > json.path("max_values").asInt(1))) {
            throw new AssertionError("too few or too many for " + idOrLabel + ": " + values);
        }
        ObjectNode data = Json.object()
                .put("custom_id", component.customId())
                .put("component_type", json.path("type").asInt(BUTTON))
                .put("id", json.path("id").asInt());
        if (!values.isEmpty()) {
            values.forEach(data.putArray("values")::add);
        }
        return deliver(StandInInteraction.COMPONENT, data, message);
    }

    /** Sends off a dialogue that an interaction opened, with what was typed into its fields by their custom ids. */
    public StandInInteraction submits(StandInInteraction opener, Map<String, String> values) {
        return world.locked(() -> {
            JsonNode modal = opener.findModal().orElseThrow(() -> new AssertionError("no dialogue: " + opener));
            ObjectNode data = Json.object();
            data.set("custom_id", modal.path("custom_id"));
            data.set("components", ModalAnswers.of(modal.path("components"), values));
            return deliver(
                    StandInInteraction.MODAL_SUBMIT, data, opener.source().orElse(null));
        });
    }

    /** Writes a message, perhaps with files. */
    public SeenMessage says(String text, Upload... files) {
        return world.locked(() -> {
            ObjectNode body = Json.object().put("content", text);
            return messages.post(messages.write(channel, user, body, List.of(files)))
                    .seen();
        });
    }

    /** Writes a message that begins with a mention of the bot. */
    public SeenMessage mentionsBot(String text, Upload... files) {
        return says(world.self.mention() + " " + text, files);
    }

    /** Answers a message, with or without a ping of its author. */
    public SeenMessage replies(SeenMessage to, String text, boolean ping) {
        return world.locked(() -> {
            ObjectNode body = Json.object().put("content", text);
            body.putObject("message_reference").put("message_id", standing(to).id());
            ObjectNode allowed = body.putObject("allowed_mentions").put("replied_user", ping);
            allowed.putArray("parse").add("users").add("roles").add("everyone");
            return messages.post(messages.write(channel, user, body, List.of())).seen();
        });
    }

    /** Opens a thread at a message. */
    public StandInChannel opensThread(SeenMessage at, String name) {
        return world.locked(() -> {
            StandInChannel thread = world.add(
                    StandInChannel.thread(world, standing(at).id(), StandInChannel.PUBLIC_THREAD, channel, name));
            thread.announce("THREAD_CREATE");
            return thread;
        });
    }

    /** Changes a message of one's own. */
    public SeenMessage edits(SeenMessage message, String text) {
        return world.locked(() -> {
            StandInMessage own = own(message);
            messages.edit(own, Json.object().put("content", text), List.of());
            return own.seen();
        });
    }

    /** Deletes a message of one's own. */
    public void deletes(SeenMessage message) {
        world.locked(() -> own(message).delete());
    }

    /** Delivers a message again, as the gateway does at times. */
    public void deliversAgain(SeenMessage message) {
        world.locked(() -> standing(message).tell("MESSAGE_CREATE"));
    }

    private StandInMessage own(SeenMessage message) {
        return Optional.of(standing(message))
                .filter(known -> known.author() == user)
                .orElseThrow(() -> new AssertionError("not written by " + user + ": " + message));
    }

    private StandInMessage standing(SeenMessage message) {
        return world.message(message.id())
                .filter(known -> !known.isDeleted())
                .orElseThrow(() -> new AssertionError("not there: " + message));
    }
}
