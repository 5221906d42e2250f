package dev.careerbot.discord;

import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.reply.ReplySink.Visibility;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message in a channel, below the one that asks or in a thread of its own. It carries a nonce, so that Discord takes it once. */
final class ChannelSurface implements Surface {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelSurface.class);

    private final Discord discord;
    private final Address address;
    private final String nonce;
    private Optional<MessageId> shown;

    /**
     * A message that is yet to be written, or one that stands and is to be changed.
     *
     * @param nonce at most 25 characters, the same whenever the same is answered
     */
    ChannelSurface(Discord discord, Address address, String nonce, Optional<MessageId> shown) {
        this.discord = discord;
        this.address = address;
        this.nonce = nonce;
        this.shown = shown;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PUBLIC;
    }

    @Override
    public void progress(Screen screen) {
        discord.channel(address.channel()).ifPresent(ChannelSurface::type);
    }

    /** Shows that the bot is typing; nothing is lost where it cannot. */
    static void type(MessageChannel channel) {
        if (channel.canTalk()) {
            channel.sendTyping().queue(done -> {}, failure -> {});
        }
    }

    @Override
    public Optional<MessageId> show(Screen screen, List<Attachment> files) {
        Optional<MessageChannel> channel =
                shown.map(MessageId::channel).flatMap(discord::channel).or(() -> discord.channel(address));
        if (channel.isEmpty()) {
            LOG.warn(
                    "answering {} failed: its channel {} was deleted, or I am no longer in it",
                    nonce,
                    address.channel());
            return Optional.empty();
        }
        Trouble.Result<Message> result = shown.isPresent()
                ? change(channel.get(), shown.get(), screen, files)
                : send(channel.get(), screen, files);
        if (result.is(Trouble.Kind.FORBIDDEN)) {
            tellAsker(channel.get(), result.trouble().orElseThrow());
        }
        shown = result.value().map(MessageId::of).or(() -> shown);
        return shown;
    }

    private static Trouble.Result<Message> change(
            MessageChannel channel, MessageId message, Screen screen, List<Attachment> files) {
        return Trouble.ask(
                "changing an answer",
                () -> channel.editMessageById(message.message(), DiscordMessages.change(screen, files)));
    }

    private Trouble.Result<Message> send(MessageChannel channel, Screen screen, List<Attachment> files) {
        if (!maySendEmbeds(channel)) {
            // Why looked at here: Discord would take the message, and show nothing of it.
            Trouble trouble = Trouble.lacking(Permission.MESSAGE_EMBED_LINKS.getName());
            LOG.warn("answering {} failed: {}", nonce, trouble.text());
            return Trouble.Result.failed(trouble);
        }
        Optional<MessageChannel> thread = thread(channel);
        return Trouble.ask("answering " + nonce, () -> {
            MessageCreateAction sending = thread.orElse(channel)
                    .sendMessage(DiscordMessages.message(screen, files))
                    .setNonce(nonce);
            return thread.isPresent() || address.message().isEmpty()
                    ? sending
                    : sending.setMessageReference(address.message()).failOnInvalidReply(false);
        });
    }

    private static boolean maySendEmbeds(MessageChannel channel) {
        return !(channel instanceof GuildMessageChannel inGuild)
                || !inGuild.canTalk()
                || inGuild.getGuild().getSelfMember().hasPermission(inGuild, Permission.MESSAGE_EMBED_LINKS);
    }

    private Optional<MessageChannel> thread(MessageChannel channel) {
        if (address.thread().isEmpty()
                || address.message().isEmpty()
                || !(channel instanceof IThreadContainer container)) {
            return Optional.empty();
        }
        Trouble.Result<ThreadChannel> opened = Trouble.ask("opening a thread", () -> {
            RestAction<ThreadChannel> opening = container.createThreadChannel(address.thread(), address.message());
            return opening;
        });
        return opened.value().map(thread -> (MessageChannel) thread).or(() -> discord.channel(address.message()));
    }

    /** Says in the channel, else to the asker alone, why there is no answer: somebody waits for it. */
    private void tellAsker(MessageChannel channel, Trouble trouble) {
        String text = "I cannot answer in #" + channel.getName() + ": " + trouble.text() + ".";
        boolean canTalk = channel.canTalk();
        Optional<MessageChannel> where = canTalk ? Optional.of(channel) : discord.direct(address.user());
        where.ifPresent(place -> {
            var unused = Trouble.ask(
                    "saying why there is no answer",
                    () -> place.sendMessage(Markdown.literal(text))
                            .setAllowedMentions(List.of())
                            .setNonce(nonce));
        });
    }

    @Override
    public void remove(Optional<MessageId> message) {
        message.or(() -> shown).ifPresent(discord::delete);
    }

    @Override
    public boolean mayShare() {
        return false;
    }

    @Override
    public void share(String above, Screen screen) {
        throw new IllegalStateException("what everybody sees needs no sharing");
    }
}
