package dev.careerbot.discord;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.Controls;
import dev.careerbot.bot.chat.Place;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands, buttons, menus and dialogues, as they come from Discord, on the thread that reads the socket. */
final class Interactions extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);
    private static final int MOST_CHOICES = 25;
    private static final int LONGEST_CHOICE = 100;

    private final Chat chat;
    private final Answering answering;
    private final Threads threads;

    Interactions(Chat chat, Answering answering, Threads threads) {
        this.chat = chat;
        this.answering = answering;
        this.threads = threads;
    }

    private boolean isNew(IReplyCallback event) {
        if (!chat.notice(DiscordRequests.PLATFORM, event.getId())) {
            return false;
        }
        if (answering.running().isStopping()) {
            new InteractionSigns(event).say(Events.stopping());
            return false;
        }
        return true;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (isNew(event)) {
            List<OptionMapping> options = event.getOptions();
            command(
                    event,
                    new Request.Input.Command(event.getFullCommandName(), DiscordRequests.options(options)),
                    DiscordRequests.files(options));
        }
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        if (isNew(event)) {
            command(event, new Request.Input.Text(DiscordRequests.text(event.getTarget())), List.of());
        }
    }

    private void command(IReplyCallback event, Request.Input input, List<Address.RemoteFile> files) {
        answering.take(
                event.getId(),
                () -> {
                    Asker asker = DiscordRequests.asker(event);
                    Place place = DiscordRequests.place(event);
                    ChannelSettings settings = chat.settings(asker, place);
                    String words = DiscordRequests.words(new Request(asker, "", input), chat);
                    boolean opensThread = settings.threads()
                            && !settings.isPrivate()
                            && place.thread().isEmpty();
                    Address address = new Address(
                            Address.Way.RESPONSE,
                            event.getToken(),
                            settings.isPrivate(),
                            String.valueOf(event.getChannelId()),
                            "",
                            asker.user(),
                            opensThread ? Events.title(words) : "",
                            files);
                    return DiscordRequests.arrival(event.getId(), place, Manner.COMMAND, asker, input, address);
                },
                new InteractionSigns(event));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        answering
                .running()
                .run(
                        threads.acknowledging(),
                        () -> event.replyChoiceStrings(choices(event))
                                .queue(
                                        done -> {},
                                        failure ->
                                                LOG.debug("nothing was suggested in time: {}", failure.getMessage())),
                        error -> LOG.error("nothing could be suggested", error));
    }

    private List<String> choices(CommandAutoCompleteInteractionEvent event) {
        String option = event.getFocusedOption().getName();
        return DiscordRequests.kind(chat.bot(), event.getFullCommandName(), option)
                .map(kind -> chat.bot()
                        .complete(
                                DiscordRequests.asker(event),
                                kind,
                                event.getFocusedOption().getValue(),
                                MOST_CHOICES))
                .orElse(List.of())
                .stream()
                .filter(choice -> !choice.isBlank() && choice.length() <= LONGEST_CHOICE)
                .limit(MOST_CHOICES)
                .toList();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (isNew(event)) {
            pressed(event, event.getComponentId(), event.getMessage());
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        if (isNew(event)) {
            pressed(event, event.getValues().isEmpty() ? "" : event.getValues().get(0), event.getMessage());
        }
    }

    private <E extends IReplyCallback & IModalCallback> void pressed(E event, String id, Message message) {
        Optional<Action> action = chat.action(id);
        if (action.isEmpty()) {
            LOG.warn("somebody pressed a button that I do not know: {}", id);
            new InteractionSigns(event).say(Chat.OUTDATED);
            return;
        }
        Form form = chat.form(action.get());
        if (form.fields().isEmpty()) {
            act(event, action.get(), Map.of(), message);
        } else {
            event.replyModal(Modals.of(form))
                    .queue(done -> {}, failure -> LOG.warn("a dialogue could not be opened: {}", failure.getMessage()));
        }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        if (!isNew(event)) {
            return;
        }
        Optional<Action> action = chat.action(event.getModalId());
        if (action.isEmpty()) {
            new InteractionSigns(event).say(Chat.OUTDATED);
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (ModalMapping value : event.getValues()) {
            values.put(value.getCustomId(), value.getAsString());
        }
        act(event, action.get(), values, event.getMessage());
    }

    private void act(IReplyCallback event, Action action, Map<String, String> values, @Nullable Message message) {
        Map<String, String> options = new HashMap<>(action.arguments());
        options.putAll(values);
        boolean isControl = Controls.has(action.command()) && message != null;
        boolean wasPrivate = message != null && message.isEphemeral();
        Supplier<Arrival> arrival = () -> {
            Asker asker = DiscordRequests.asker(event);
            Place place = DiscordRequests.place(event);
            boolean isPrivate = isControl
                    ? !mayWrite(event)
                    : wasPrivate || chat.settings(asker, place).isPrivate();
            Address address = new Address(
                    isControl ? Address.Way.CONTROL : Address.Way.RESPONSE,
                    event.getToken(),
                    isPrivate,
                    String.valueOf(event.getChannelId()),
                    message == null ? "" : message.getId(),
                    asker.user(),
                    "",
                    List.of());
            Request.Input input = new Request.Input.Command(action.command(), options);
            return DiscordRequests.arrival(event.getId(), place, Manner.ACTION, asker, input, address);
        };
        answering.take(event.getId(), arrival, new InteractionSigns(event));
    }

    /** Whether the person may write where they act, so that something may be shown there in their name. */
    private static boolean mayWrite(Interaction event) {
        Member member = event.getMember();
        return member == null
                || !event.isFromGuild()
                || member.hasPermission(
                        event.getGuildChannel(),
                        event.getChannelType().isThread()
                                ? Permission.MESSAGE_SEND_IN_THREADS
                                : Permission.MESSAGE_SEND);
    }
}
