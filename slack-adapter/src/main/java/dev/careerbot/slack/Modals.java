package dev.careerbot.slack;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.Typed;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import dev.careerbot.slack.message.Address;
import dev.careerbot.slack.render.FormView;
import dev.careerbot.slack.render.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens modals. Safe for use by several threads. */
final class Modals {
    private static final Logger LOG = LoggerFactory.getLogger(Modals.class);
    private static final String EXPIRED = "expired_trigger_id";

    private final SlackApi api;
    private final Outlets outlets;

    Modals(SlackApi api, Outlets outlets) {
        this.api = api;
        this.outlets = outlets;
    }

    /** Asks for a command's options; those that were given are filled in. */
    void open(Installation as, String trigger, Address address, Typed.Call call) {
        Map<String, List<String>> choices = new HashMap<>();
        call.command().options().forEach(option -> choices.put(option.name(), option.choices()));
        Action action = new Action("", call.command().name(), Map.of());
        show(
                as,
                trigger,
                address,
                FormView.of(
                                titled(Form.of(call.command()), call.command()),
                                choices,
                                call.options(),
                                action.id(),
                                address.encode())
                        .toString());
    }

    private static Form titled(Form form, CommandSpec command) {
        return new Form(form.id(), command.description(), form.fields());
    }

    /** Asks for what an action needs. */
    void open(Installation as, String trigger, Address address, Action action, Form form) {
        show(
                as,
                trigger,
                address,
                FormView.of(form, Map.of(), Map.of(), action.id(), address.encode())
                        .toString());
    }

    private void show(Installation as, String trigger, Address address, String view) {
        try {
            api.call(as, "views.open", Map.of("trigger_id", trigger, "view", view));
        } catch (SlackFailure e) {
            String why = e.code().equals(EXPIRED)
                    ? "That took me too long, so that Slack shows no form any more; please try again."
                    : "Slack shows no form: " + e.code() + ".";
            LOG.warn("somebody who waits for a form is told: {}", why);
            boolean canBeTold = !address.responseUrl().isEmpty();
            Address there = canBeTold ? address.shown(Address.Manner.PRIVATE) : address;
            outlets.of(as, there, "", false).tell(Shown.line(why));
        }
    }
}
