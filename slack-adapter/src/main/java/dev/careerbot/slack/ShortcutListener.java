package dev.careerbot.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.command.Typed;
import dev.careerbot.slack.message.Address;
import java.util.Map;
import java.util.Optional;

/** Shortcuts: "Answer this" on a message, and "Compare roles" from anywhere. */
final class ShortcutListener {
    /** On a message. */
    static final String ANSWER = "answer-this";

    /** From anywhere; the command that it asks for. */
    static final String COMPARE = "compare";

    private final Desk desk;
    private final SlashCommands commands;
    private final Modals modals;

    ShortcutListener(Desk desk, SlashCommands commands, Modals modals) {
        this.desk = desk;
        this.commands = commands;
        this.modals = modals;
    }

    void listen(App app) {
        app.messageShortcut(ANSWER, (request, context) -> answer(request.getPayload(), context));
        app.globalShortcut(COMPARE, (request, context) -> compare(request.getPayload(), context));
    }

    private Response answer(MessageShortcutPayload payload, Context context) {
        String thread = Optional.ofNullable(payload.getMessage().getThreadTs())
                .orElse(payload.getMessage().getTs());
        String channel = payload.getChannel().getId();
        Address address = Address.of(
                        context.getTeamId(),
                        context.getEnterpriseId(),
                        channel,
                        payload.getUser().getId())
                .in(thread)
                .since(payload.getMessage().getTs())
                .answeredBy(payload.getResponseUrl());
        String text = Utterance.words(
                Optional.ofNullable(payload.getMessage().getText()).orElse(""));
        return desk.answer(new Asked(
                "shortcut/" + payload.getTriggerId(),
                Manner.COMMAND,
                address,
                Asked.isDirect(channel),
                new Request.Input.Text(text)));
    }

    private Response compare(GlobalShortcutPayload payload, Context context) {
        String user = payload.getUser().getId();
        Address address = Address.of(context.getTeamId(), context.getEnterpriseId(), user, user);
        return commands.find(COMPARE)
                .map(command -> desk.take(
                        "shortcut/" + payload.getTriggerId(),
                        address,
                        as -> modals.open(as, payload.getTriggerId(), address, new Typed.Call(command, Map.of()))))
                .orElseGet(Response::ok);
    }
}
