package dev.careerbot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.Controls;
import dev.careerbot.bot.command.Typed;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.slack.message.Address;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Buttons: each carries an action, complete in itself. */
final class ActionListener {
    private static final Logger LOG = LoggerFactory.getLogger(ActionListener.class);
    private static final Pattern ANY = Pattern.compile(".*");

    private final Desk desk;
    private final SlashCommands commands;
    private final Modals modals;

    ActionListener(Desk desk, SlashCommands commands, Modals modals) {
        this.desk = desk;
        this.commands = commands;
        this.modals = modals;
    }

    void listen(App app) {
        app.blockAction(ANY, (request, context) -> pressed(request.getPayload(), context));
    }

    private Response pressed(BlockActionPayload payload, ActionContext context) {
        List<BlockActionPayload.Action> actions = payload.getActions();
        String pressed = actions.isEmpty() ? "" : actions.get(0).getActionId();
        Optional<Action> action = desk.chat().action(pressed);
        Address address = address(payload, context, action);
        if (action.isPresent()) {
            return pressed(payload, action.get(), address);
        }
        LOG.warn("somebody pressed a button that I do not know: {}", pressed);
        return desk.take(id(payload), address, as -> desk.tell(as, address, Chat.OUTDATED));
    }

    private static String id(BlockActionPayload payload) {
        return "action/" + payload.getTriggerId();
    }

    private Response pressed(BlockActionPayload payload, Action action, Address address) {
        String id = id(payload);
        Form form = Controls.form(action);
        if (!form.fields().isEmpty()) {
            return desk.take(id, address, as -> modals.open(as, payload.getTriggerId(), address, action, form));
        }
        Optional<Typed.Call> incomplete = commands.find(action.command())
                .map(command -> new Typed.Call(command, action.arguments()))
                .filter(call -> !call.missing().isEmpty());
        if (incomplete.isPresent()) {
            return desk.take(id, address, as -> modals.open(as, payload.getTriggerId(), address, incomplete.get()));
        }
        return desk.answer(new Asked(
                id,
                Manner.ACTION,
                address,
                Asked.isDirect(address.channel()),
                new Request.Input.Command(action.command(), action.arguments())));
    }

    private static Address address(BlockActionPayload payload, ActionContext context, Optional<Action> known) {
        BlockActionPayload.Container container = payload.getContainer();
        boolean isMessage = container != null && container.getChannelId() != null;
        boolean showsMore = known.filter(Controls::showsMore).isPresent();
        boolean isQuiet = known.map(action -> Controls.has(action.command()) && !Controls.answers(action))
                .orElse(true);
        boolean isAlone = isMessage && (container.isEphemeral() || isQuiet);
        String pressed = isMessage ? container.getMessageTs() : "";
        String thread = isMessage ? Optional.ofNullable(container.getThreadTs()).orElse("") : "";
        boolean opensThread = isMessage && showsMore && !Asked.isDirect(container.getChannelId());
        String user = payload.getUser().getId();
        Address address = Address.of(
                        context.getTeamId(),
                        context.getEnterpriseId(),
                        isMessage ? container.getChannelId() : user,
                        user)
                .in(thread.isEmpty() && opensThread ? pressed : thread)
                .answeredBy(payload.getResponseUrl())
                .pressed(pressed)
                .shown(isAlone ? Address.Manner.PRIVATE : Address.Manner.PUBLIC);
        return pressed.isEmpty() ? address : address.since(pressed);
    }
}
