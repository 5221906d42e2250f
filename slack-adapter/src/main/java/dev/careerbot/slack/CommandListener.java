package dev.careerbot.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.Typed;
import dev.careerbot.slack.message.Address;
import dev.careerbot.slack.render.Shown;
import java.util.Optional;
import java.util.regex.Pattern;

/** Slash commands: one line of text each. */
final class CommandListener {
    private static final Pattern ANY = Pattern.compile(".*");

    private final Desk desk;
    private final SlashCommands commands;
    private final Modals modals;

    CommandListener(Desk desk, SlashCommands commands, Modals modals) {
        this.desk = desk;
        this.commands = commands;
        this.modals = modals;
    }

    void listen(App app) {
        app.command(ANY, (request, context) -> command(request.getPayload(), context));
    }

    private Response command(SlashCommandPayload payload, SlashCommandContext context) {
        String text = Optional.ofNullable(payload.getText()).orElse("");
        String line = commands.line(payload.getCommand(), Utterance.command(text));
        Optional<String> help = commands.help(line);
        if (help.isPresent()) {
            return say(context, help.get());
        }
        return switch (commands.parse(line)) {
            case Typed.Question question -> Response.ok();
            case Typed.Unknown unknown -> say(context, unknown.message());
            case Typed.UnknownOption unknown -> say(context, unknown.message());
            case Typed.Call call -> called(payload, call);
        };
    }

    /** A line of text brings no file along; a form can. */
    private static boolean wantsFile(Typed.Call call) {
        return call.options().isEmpty()
                && call.command().options().stream().anyMatch(option -> option.kind() == CommandSpec.Kind.FILE);
    }

    private static Response say(SlashCommandContext context, String text) {
        return context.ack(
                answer -> answer.responseType("ephemeral").text(Shown.line(text).fallback()));
    }

    private Response called(SlashCommandPayload payload, Typed.Call call) {
        String id = "command/" + payload.getTriggerId();
        Address address = Address.of(
                        payload.getTeamId(), payload.getEnterpriseId(), payload.getChannelId(), payload.getUserId())
                .answeredBy(payload.getResponseUrl());
        if (!call.missing().isEmpty() || wantsFile(call)) {
            return desk.take(id, address, as -> modals.open(as, payload.getTriggerId(), address, call));
        }
        return desk.answer(new Asked(
                id,
                Manner.COMMAND,
                address,
                Asked.isDirect(payload.getChannelId()),
                new Request.Input.Command(call.command().name(), call.options())));
    }
}
