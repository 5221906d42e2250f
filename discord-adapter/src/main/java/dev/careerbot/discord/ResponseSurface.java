package dev.careerbot.discord;

import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.reply.ReplySink.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** The response that was promised to an interaction: it is edited, so that showing it twice shows it once. */
final class ResponseSurface implements Surface {
    private final Discord discord;
    private final Address address;
    private final String nonce;
    private final AtomicBoolean isTelling = new AtomicBoolean();

    /** @param nonce of the message that is written where the response is not enough */
    ResponseSurface(Discord discord, Address address, String nonce) {
        this.discord = discord;
        this.address = address;
        this.nonce = nonce;
    }

    @Override
    public Visibility visibility() {
        return address.isPrivate() ? Visibility.PRIVATE : Visibility.PUBLIC;
    }

    /** Leaves out what comes while Discord is still busy with what came before. */
    @Override
    public void progress(Screen screen) {
        if (isTelling.compareAndSet(false, true)) {
            edit(DiscordMessages.change(screen, List.of()))
                    .queue(shown -> isTelling.set(false), failure -> isTelling.set(false));
        }
    }

    private RestAction<Message> edit(MessageEditData data) {
        InteractionHook hook = discord.hook(address.token());
        return hook.editOriginal(data);
    }

    @Override
    public Optional<MessageId> show(Screen screen, List<Attachment> files) {
        boolean hasThread = !address.thread().isEmpty() && !address.isPrivate();
        Trouble.Result<Message> shown = Trouble.ask(
                "answering an interaction",
                () -> edit(
                        hasThread ? DiscordMessages.change(address.thread()) : DiscordMessages.change(screen, files)));
        Optional<MessageId> response = shown.value().map(MessageId::of);
        boolean isTooLate = shown.is(Trouble.Kind.EXPIRED) && !address.isPrivate();
        return (hasThread && response.isPresent()) || isTooLate
                ? inChannel(response).show(screen, files)
                : response;
    }

    private Surface inChannel(Optional<MessageId> below) {
        Address there = new Address(
                Address.Way.MESSAGE,
                "",
                false,
                address.channel(),
                below.map(MessageId::message).orElse(""),
                address.user(),
                address.thread(),
                List.of());
        return new ChannelSurface(discord, there, nonce, Optional.empty());
    }

    @Override
    public void remove(Optional<MessageId> message) {
        message.ifPresent(discord::delete);
    }

    @Override
    public boolean mayShare() {
        return false;
    }

    @Override
    public void share(String above, Screen screen) {
        throw new IllegalStateException("what is no control cannot share");
    }
}
