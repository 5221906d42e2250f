package dev.careerbot.discord;

import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.Place;
import dev.careerbot.bot.chat.Waiting;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Reply;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages, as they come from Discord, on the thread that reads the socket: everything is handed on at once. */
final class Events extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final int LONGEST_TITLE = 100;

    private final Chat chat;
    private final Answering answering;
    private final Waiting waiting;
    private final boolean readsMessages;
    private final Threads threads;

    Events(Chat chat, Answering answering, Waiting waiting, boolean readsMessages, Threads threads) {
        this.chat = chat;
        this.answering = answering;
        this.waiting = waiting;
        this.readsMessages = readsMessages;
        this.threads = threads;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (!isOfPerson(message)) {
            return;
        }
        Place place = DiscordRequests.place(message);
        waiting.said(place, message.getAuthor().getId());
        DiscordRequests.manner(message, readsMessages)
                .filter(manner -> !answering.running().isStopping())
                .filter(manner -> chat.notice(DiscordRequests.PLATFORM, message.getId()))
                .ifPresent(manner -> take(message, manner));
    }

    private static boolean isOfPerson(Message message) {
        return !message.getAuthor().isBot()
                && !message.isWebhookMessage()
                && !message.getType().isSystem();
    }

    private void take(Message message, Manner manner) {
        if (manner == Manner.OVERHEARD) {
            answering
                    .running()
                    .run(
                            threads.acknowledging(),
                            () -> overhear(message),
                            error -> LOG.error("a message was not looked at", error));
        } else {
            answer(message, manner);
        }
    }

    private void overhear(Message message) {
        waiting.overhear(
                settings(message),
                DiscordRequests.place(message),
                message.getId(),
                message.getId(),
                message.getAuthor().getId(),
                () -> answer(message, Manner.OVERHEARD));
    }

    private void answer(Message message, Manner manner) {
        answering.take(message.getId(), () -> arrival(message, manner), new MessageSigns(message, manner));
    }

    private ChannelSettings settings(Message message) {
        return chat.settings(DiscordRequests.asker(message), DiscordRequests.place(message));
    }

    private Arrival arrival(Message message, Manner manner) {
        Asker asker = DiscordRequests.asker(message);
        Place place = DiscordRequests.place(message);
        String question = DiscordRequests.question(message);
        boolean opensThread = settings(message).threads() && place.thread().isEmpty() && message.isFromGuild();
        String title = opensThread ? title(question) : "";
        Address address = new Address(
                place.isDirect() ? Address.Way.DIRECT : Address.Way.MESSAGE,
                "",
                false,
                message.getChannelId(),
                message.getId(),
                asker.user(),
                title,
                List.of());
        // Why the message's id: that is what Discord calls the thread which is opened at it.
        Place conversation = opensThread ? new Place(place.platform(), place.channel(), message.getId(), false) : place;
        return DiscordRequests.arrival(
                message.getId(),
                conversation,
                manner,
                asker,
                new dev.careerbot.bot.Request.Input.Text(question),
                address);
    }

    static String title(String question) {
        String line = question.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "Answer" : SafeText.shortened(line, LONGEST_TITLE);
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        Message message = event.getMessage();
        Optional<Manner> manner = isOfPerson(message) && message.isEdited()
                ? DiscordRequests.manner(message, readsMessages)
                : Optional.empty();
        if (manner.isPresent() && !DiscordRequests.text(message).isEmpty()) {
            answering.edited(message.getId(), () -> arrival(message, manner.get()));
        }
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        waiting.deleted(event.getMessageId());
        answering.deleted(event.getMessageId());
    }

    @Override
    public void onMessageBulkDelete(MessageBulkDeleteEvent event) {
        event.getMessageIds().forEach(id -> {
            waiting.deleted(id);
            answering.deleted(id);
        });
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        LOG.info(
                "I was added to the server {} ({})",
                event.getGuild().getName(),
                event.getGuild().getId());
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        LOG.warn(
                "I was removed from the server {} ({}); its settings are kept for when I am invited again",
                event.getGuild().getName(),
                event.getGuild().getId());
    }

    /** What somebody is told who does something while the bot is being stopped. */
    static Reply stopping() {
        return Reply.refused("I am just being restarted; please try again in a minute.");
    }
}
