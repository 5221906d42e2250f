package dev.careerbot.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.File;
import com.slack.api.model.view.ViewState;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.Controls;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.slack.api.Downloads;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.message.Address;
import dev.careerbot.slack.render.FormView;
import dev.careerbot.slack.render.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms: what completes their fields, and what is done with them when they are filled in. */
final class FormListener {
    private static final Logger LOG = LoggerFactory.getLogger(FormListener.class);
    private static final Pattern ANY = Pattern.compile(".*");
    private static final int MOST_OPTIONS = 25;
    private static final String YES = "yes";

    private final Desk desk;
    private final SlashCommands commands;
    private final Outlets outlets;
    private final Downloads downloads;

    FormListener(Desk desk, SlashCommands commands, Outlets outlets, Downloads downloads) {
        this.desk = desk;
        this.commands = commands;
        this.outlets = outlets;
        this.downloads = downloads;
    }

    void listen(App app) {
        app.blockSuggestion(ANY, (request, context) -> suggested(request.getPayload(), context));
        app.viewSubmission(ANY, (request, context) -> submitted(request.getPayload(), context));
        app.viewClosed(ANY, (request, context) -> context.ack());
    }

    private Response suggested(BlockSuggestionPayload payload, BlockSuggestionContext context) {
        String typed = Optional.ofNullable(payload.getValue()).orElse("").strip();
        String team = context.getTeamId();
        Asker asker = new Asker(Asked.community(team), payload.getUser().getId(), Set.of());
        List<String> names = new ArrayList<>();
        FormView.kind(payload.getActionId())
                .ifPresent(kind -> names.addAll(desk.chat().bot().complete(asker, kind, typed, MOST_OPTIONS - 1)));
        if (!typed.isEmpty() && names.stream().noneMatch(typed::equalsIgnoreCase)) {
            names.add(typed); // whoever knows another name may give it
        }
        JsonObject answer = new JsonObject();
        answer.add("options", FormView.options(names));
        return context.ack(answer);
    }

    private Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        Optional<Action> action = desk.chat().action(payload.getView().getCallbackId());
        Optional<Address> address = Address.decode(payload.getView().getPrivateMetadata());
        if (action.isEmpty() || address.isEmpty()) {
            LOG.warn(
                    "somebody filled in a form that I do not know: {}",
                    payload.getView().getCallbackId());
            return outdated(context);
        }
        Map<String, String> values = new HashMap<>();
        List<File> files = new ArrayList<>();
        payload.getView()
                .getState()
                .getValues()
                .forEach((field, inputs) -> inputs.forEach((input, value) -> {
                    text(value).ifPresent(text -> values.put(field, text));
                    files.addAll(Optional.ofNullable(value.getFiles()).orElse(List.of()));
                }));
        Optional<CommandSpec> command = commands.find(action.get().command());
        Form form = command.map(Form::of).orElseGet(() -> Controls.form(action.get()));
        Map<String, String> filled = new HashMap<>(values);
        command.ifPresent(spec -> files.stream()
                .findFirst()
                .ifPresent(file -> fileOption(spec).ifPresent(option -> filled.put(option, file.getName()))));
        Map<String, String> errors = form.validate(filled);
        if (!errors.isEmpty()) {
            return context.ack(answer -> answer.responseAction("errors").errors(errors));
        }
        values.putAll(action.get().arguments());
        String id = "form/" + payload.getView().getId();
        Asked asked = new Asked(
                id,
                command.isPresent() ? Manner.COMMAND : Manner.ACTION,
                address.get(),
                Asked.isDirect(address.get().channel()),
                new Request.Input.Command(action.get().command(), values));
        return desk.take(id, address.get(), as -> answer(as, asked, files));
    }

    /** Says so in the form itself. */
    private static Response outdated(ViewSubmissionContext context) {
        JsonObject answer = new JsonObject();
        answer.addProperty("response_action", "update");
        answer.add("view", FormView.notice(Chat.OUTDATED));
        return context.ackWithJson(answer);
    }

    private static Optional<String> fileOption(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> option.kind() == CommandSpec.Kind.FILE)
                .map(CommandSpec.Option::name)
                .findFirst();
    }

    private static Optional<String> text(ViewState.Value value) {
        return Optional.ofNullable(value.getValue())
                .or(() -> Optional.ofNullable(value.getSelectedOption()).map(ViewState.SelectedOption::getValue))
                .or(() -> Optional.ofNullable(value.getSelectedUser()).map(user -> "user:" + user))
                .or(() -> Optional.ofNullable(value.getSelectedConversation()))
                .or(() -> Optional.ofNullable(value.getSelectedOptions())
                        .filter(options -> !options.isEmpty())
                        .map(options -> YES))
                .filter(text -> !text.isBlank());
    }

    private void answer(Installation as, Asked asked, List<File> files) {
        List<Document> documents = new ArrayList<>();
        try {
            for (File file : files) {
                String type = Optional.ofNullable(file.getMimetype()).orElse("");
                documents.add(downloads.load(as, file.getName(), type, file.getUrlPrivate()));
            }
        } catch (Downloads.Refused e) {
            outlets.of(as, asked.address(), asked.id(), false).tell(Shown.line(String.valueOf(e.getMessage())));
            return;
        }
        Request.Input.Command command = (Request.Input.Command) asked.input();
        desk.answer(
                as,
                new Asked(
                        asked.id(),
                        asked.manner(),
                        asked.address(),
                        asked.isDirect(),
                        new Request.Input.Command(command.name(), command.options(), documents)));
    }
}
