package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody in a workspace: acts as a user of Slack's client does, and sees what that client shows. Thread-safe. */
public final class Person {
    private final World world;
    private final Workspace workspace;
    private final String id;
    private final String name;
    private final Speech speech;
    private final Map<String, JsonNode> offered = new ConcurrentHashMap<>();

    Person(World world, Workspace workspace, String name) {
        this.world = world;
        this.workspace = workspace;
        this.name = name;
        id = world.ids.next("U");
        speech = new Speech(world);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Types a slash command. */
    public Delivery command(Conversation in, String command, String text) {
        in.join(this);
        ObjectNode payload = world.payloads.interactions().command(this, in, command, text);
        return world.deliveries.command(payload, answer -> world.responseUrls.acknowledged(in, this, answer));
    }

    /** Says something in a channel that mentions the bot. */
    public Said mentionsBot(Conversation in, String text) {
        return says(in, Speech.mention(workspace) + " " + text);
    }

    /** Says something in a thread that mentions the bot. */
    public Said mentionsBot(SlackMessage thread, String text) {
        return replies(thread, Speech.mention(workspace) + " " + text);
    }

    /** Says something in a channel. */
    public Said says(Conversation in, String text) {
        return speech.said(this, SlackMessage.by(id, in, world.ids.timestamp(), text));
    }

    /** Says something to the bot alone. */
    public Said tellsBot(String text) {
        return says(directConversation(), text);
    }

    /** Answers in a thread. */
    public Said replies(SlackMessage thread, String text) {
        return speech.said(
                this,
                SlackMessage.by(id, thread.conversation(), world.ids.timestamp(), text)
                        .inThread(Optional.of(thread.threadRoot())));
    }

    /** Answers in a thread so that it stands in the channel, too. */
    public Said broadcasts(SlackMessage thread, String text) {
        SlackMessage message = SlackMessage.by(id, thread.conversation(), world.ids.timestamp(), text)
                .inThread(Optional.of(thread.threadRoot()));
        thread.conversation().join(this);
        return speech.told(
                thread.conversation().add(message), world.payloads.events().broadcast(message, thread));
    }

    /** Changes an own message. */
    public Said edits(SlackMessage before, String text) {
        SlackMessage after =
                before.saying(text, before.blocks(), before.metadata()).asEdited();
        before.conversation().change(before.ts(), same -> after);
        return speech.told(after, world.payloads.events().changed(before, after));
    }

    /** Takes an own message back. */
    public Said deletes(SlackMessage before) {
        before.conversation().change(before.ts(), SlackMessage::asDeleted);
        return speech.told(before.asDeleted(), world.payloads.events().deleted(before));
    }

    /** A file of this person, not yet shared. */
    public SharedFile file(String fileName, String type, byte[] content) {
        return world.files.add(this, fileName, type, content);
    }

    /** A file that is served from another host, to which its address redirects. */
    public SharedFile fileElsewhere(String fileName, String type, byte[] content) {
        return world.files.keep(file(fileName, type, content).servedElsewhere());
    }

    /** Shares a file, with a text. */
    public Said shares(Conversation in, SharedFile file, String text) {
        in.join(this);
        SlackMessage message =
                in.add(SlackMessage.by(id, in, world.ids.timestamp(), text).with(List.of(file)));
        return speech.told(message, world.payloads.events().fileShare(message));
    }

    /** Uses a shortcut on a message. */
    public Delivery usesShortcutOn(SlackMessage message, String callbackId) {
        return interact(world.payloads.interactions().shortcutOn(this, message, callbackId));
    }

    /** Uses a shortcut from anywhere. */
    public Delivery usesShortcut(String callbackId) {
        return interact(world.payloads.interactions().shortcut(this, callbackId));
    }

    private Delivery interact(ObjectNode payload) {
        return world.deliveries.interactive(payload, answer -> {});
    }

    /** Clicks a button of a message as it stands now. */
    public Delivery clicks(SlackMessage on, String actionId) {
        SlackMessage now = now(on);
        return interact(world.payloads
                .interactions()
                .click(this, now, Elements.clicked(now.blocks(), actionId, world.ids.timestamp())));
    }

    /** Clicks one of two buttons of feedback. */
    public Delivery rates(SlackMessage on, String actionId, String value) {
        SlackMessage now = now(on);
        return interact(world.payloads
                .interactions()
                .click(this, now, Elements.rated(now.blocks(), actionId, value, world.ids.timestamp())));
    }

    /** Chooses an option by its value; one that is loaded must have been offered before. */
    public Delivery chooses(SlackMessage on, String actionId, String value) {
        SlackMessage now = now(on);
        JsonNode action = Elements.chosen(now.blocks(), actionId, value, offered(actionId), world.ids.timestamp());
        return interact(world.payloads.interactions().click(this, now, action));
    }

    private static SlackMessage now(SlackMessage on) {
        return on.conversation()
                .find(on.ts())
                .orElseThrow(() -> new IllegalArgumentException("the message is gone: " + on.text()));
    }

    /** Clicks a button that an earlier version of the bot had put in the place of that one. */
    public Delivery clicks(SlackMessage on, String actionId, String earlier) {
        ObjectNode action = Elements.clicked(now(on).blocks(), actionId, world.ids.timestamp());
        return interact(world.payloads.interactions().click(this, now(on), action.put("action_id", earlier)));
    }

    /** The same on a modal or on the Home tab. */
    public Delivery clicks(ShownView on, String actionId, String earlier) {
        ObjectNode action = Elements.clicked(on.blocks(), actionId, world.ids.timestamp());
        return interact(world.payloads.interactions().click(this, on, action.put("action_id", earlier)));
    }

    /** Clicks a button of a modal or of the Home tab. */
    public Delivery clicks(ShownView on, String actionId) {
        JsonNode action = Elements.clicked(on.blocks(), actionId, world.ids.timestamp());
        return interact(world.payloads.interactions().click(this, on, action));
    }

    /** Chooses an option in a modal or in the Home tab. */
    public Delivery chooses(ShownView on, String actionId, String value) {
        JsonNode action = Elements.chosen(on.blocks(), actionId, value, offered(actionId), world.ids.timestamp());
        return interact(world.payloads.interactions().click(this, on, action));
    }

    /** Types into a choice of a message whose options the bot is asked for. */
    public Delivery types(SlackMessage on, String actionId, String text) {
        JsonNode field = Elements.typed(now(on).blocks(), actionId, text);
        return load(actionId, world.payloads.interactions().suggestion(this, Optional.of(on), Optional.empty(), field));
    }

    /** Types into a choice of a modal whose options the bot is asked for. */
    public Delivery types(ShownView on, String actionId, String text) {
        JsonNode field = Elements.typed(on.blocks(), actionId, text);
        return load(actionId, world.payloads.interactions().suggestion(this, Optional.empty(), Optional.of(on), field));
    }

    private Delivery load(String actionId, ObjectNode payload) {
        return world.deliveries.interactive(payload, answer -> {
            List<String> problems = BlockRules.problemsOfOptions(answer);
            if (!answer.has("options") && !answer.has("option_groups")) {
                world.violations.add("invalid_options", "neither options nor option_groups: " + answer);
            } else if (!problems.isEmpty()) {
                world.violations.add("invalid_options", problems.toString());
            } else {
                offered.put(actionId, answer);
            }
        });
    }

    private Optional<JsonNode> offered(String actionId) {
        return Optional.ofNullable(offered.get(actionId));
    }

    /** The texts of the options that were loaded last for a choice. */
    public List<String> optionsOf(String actionId) {
        return Json.objectsIn(offered(actionId).orElseGet(Json::object)).stream()
                .filter(each -> each.has("value"))
                .map(each -> each.path("text").path("text").asText())
                .toList();
    }

    /** Fills a modal in, values by action id, and submits it. */
    public Delivery submits(ShownView modal, Map<String, String> values) {
        Optional<JsonNode> loaded =
                values.keySet().stream().flatMap(each -> offered(each).stream()).findFirst();
        ObjectNode state = Elements.values(modal.blocks(), values, loaded);
        Json.objectsIn(state).stream()
                .filter(value -> value.path("type").asText().equals("file_input"))
                .forEach(value -> upload((ObjectNode) value));
        return world.deliveries.interactive(
                world.payloads.interactions().submission(this, modal, state),
                answer -> world.views.submitted(modal, answer));
    }

    /** What was filled into a field for files is the id of one. */
    private void upload(ObjectNode value) {
        JsonNode id = value.remove("value");
        world.files.find(id.asText()).ifPresent(file -> value.putArray("files").add(world.files.json(file)));
    }

    /** Closes a modal. Tells the bot only if it asked for it by {@code notify_on_close}. */
    public Optional<Delivery> closes(ShownView modal) {
        world.views.close(modal);
        boolean notify = modal.view().path("notify_on_close").asBoolean();
        return notify ? Optional.of(interact(world.payloads.interactions().closed(this, modal))) : Optional.empty();
    }

    /** The topmost open modal. */
    public Optional<ShownView> modal() {
        return world.views.stack(this).stream().reduce((lower, upper) -> upper);
    }

    /** The Home tab, if the bot has published one. */
    public Optional<ShownView> home() {
        return world.views.home(this);
    }

    /** Opens the Home tab. */
    public Delivery opensHome() {
        return world.deliveries.event(workspace, world.payloads.events().appHomeOpened(this, home()));
    }

    /** Opens the assistant beside a channel. */
    public AssistantThread startsAssistantThread(Optional<Conversation> beside) {
        Conversation in = directConversation();
        SlackMessage root =
                in.add(SlackMessage.by(workspace.bot().userId(), in, world.ids.timestamp(), "New Assistant Thread"));
        AssistantThread thread = world.assistantThreads.in(in, root.ts());
        tell(thread, "assistant_thread_started", beside);
        return thread;
    }

    /** Looks at another channel while the assistant is open. */
    public Delivery movesAssistantTo(AssistantThread thread, Conversation beside) {
        return tell(thread, "assistant_thread_context_changed", Optional.of(beside));
    }

    private Delivery tell(AssistantThread thread, String type, Optional<Conversation> beside) {
        return world.deliveries.event(workspace, world.payloads.events().assistantThread(type, this, thread, beside));
    }

    /** Says something in an assistant's thread. */
    public Said asks(AssistantThread thread, String text) {
        return speech.said(
                this,
                SlackMessage.by(id, thread.conversation(), world.ids.timestamp(), text)
                        .inThread(Optional.of(thread.threadTs())));
    }

    /** What is shown around the thread of a message: status, title, prompts. */
    public AssistantThread threadOf(SlackMessage message) {
        return world.assistantThreads.in(message.conversation(), message.threadRoot());
    }

    /** The conversation with the bot alone. */
    public Conversation directConversation() {
        return workspace.directWith(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
