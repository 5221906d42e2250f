package dev.careerbot.discord;

import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.reply.ReplySink.Visibility;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.requests.RestAction;

/** What a button below an answer says and does: a message for the presser alone, while the answer stays as it is. */
final class ControlSurface implements Surface {
    private final Discord discord;
    private final Address address;

    ControlSurface(Discord discord, Address address) {
        this.discord = discord;
        this.address = address;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PRIVATE;
    }

    @Override
    public void progress(Screen screen) {}

    @Override
    public Optional<MessageId> show(Screen screen, List<Attachment> files) {
        return Trouble.ask(
                        "answering a button",
                        () -> discord.hook(address.token())
                                .sendMessage(DiscordMessages.message(screen, files))
                                .setEphemeral(true)
                                .map(message -> message))
                .value()
                .map(MessageId::of);
    }

    /** The pressed message is what the presser wants away, whichever the answer was first shown in. */
    @Override
    public void remove(Optional<MessageId> message) {
        RestAction<Void> deletion = discord.hook(address.token()).deleteOriginal();
        var unused = Trouble.ask("taking an answer away", () -> deletion);
    }

    /** An interaction that was acknowledged to be private came from somebody who may not write in the channel. */
    @Override
    public boolean mayShare() {
        return !address.isPrivate();
    }

    @Override
    public void share(String above, Screen screen) {
        Trouble.Result<Message> unused = Trouble.ask(
                "sharing an answer",
                () -> discord.hook(address.token())
                        .sendMessage(DiscordMessages.message(above, screen, List.of()))
                        .setEphemeral(false)
                        .map(message -> message));
    }
}
