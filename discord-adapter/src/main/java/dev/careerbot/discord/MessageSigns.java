package dev.careerbot.discord;

import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.reply.Reply;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** The first sign that a message was read: the bot types, unless nobody spoke to it. */
record MessageSigns(Message message, Manner manner) implements Answering.Signs {
    @Override
    public boolean acknowledge(Address address) {
        if (manner != Manner.OVERHEARD) {
            ChannelSurface.type(message.getChannel());
        }
        return true;
    }

    @Override
    public void say(Reply reply) {
        if (manner == Manner.OVERHEARD) {
            return;
        }
        MessageChannel channel = message.getChannel();
        Screen screen = DiscordRenderer.render(reply).get(0);
        var unused = Trouble.ask(
                "answering " + message.getId(),
                () -> channel.sendMessage(DiscordMessages.message(screen, List.of()))
                        .setNonce(message.getId()));
    }
}
