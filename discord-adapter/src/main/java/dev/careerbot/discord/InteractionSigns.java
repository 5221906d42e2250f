package dev.careerbot.discord;

import dev.careerbot.bot.reply.Reply;
import java.util.List;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first response to an interaction. */
record InteractionSigns(IReplyCallback event) implements Answering.Signs {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionSigns.class);

    @Override
    public boolean acknowledge(Address address) {
        boolean isSilent = address.way() == Address.Way.CONTROL;
        Trouble.Result<InteractionHook> result = Trouble.once(
                () -> isSilent && event instanceof IMessageEditCallback press
                        ? press.deferEdit().map(hook -> hook)
                        : event.deferReply(address.isPrivate()).map(hook -> hook),
                0);
        boolean isKnown = result.trouble().isEmpty() || result.is(Trouble.Kind.DONE_BEFORE);
        if (!isKnown) {
            LOG.warn(
                    "interaction {} stays without an answer: {}",
                    event.getId(),
                    result.trouble().map(Trouble::text).orElse(""));
        }
        return isKnown;
    }

    @Override
    public void say(Reply reply) {
        Screen screen = DiscordRenderer.render(reply).get(0);
        event.reply(DiscordMessages.message(screen, List.of()))
                .setEphemeral(true)
                .queue(
                        hook -> {},
                        failure -> LOG.warn(
                                "interaction {} stays without an answer: {}", event.getId(), failure.getMessage()));
    }
}
