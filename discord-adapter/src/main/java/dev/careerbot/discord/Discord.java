package dev.careerbot.discord;

import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.sharding.ShardManager;

/** What of Discord this process reaches. Safe for use by several threads. */
final class Discord {
    private final Supplier<ShardManager> shards;

    Discord(Supplier<ShardManager> shards) {
        this.shards = shards;
    }

    /** Any connection; REST is the same through all. */
    JDA any() {
        return shards.get().getShardCache().iterator().next();
    }

    ShardManager shards() {
        return shards.get();
    }

    /** What an interaction is answered by. */
    InteractionHook hook(String token) {
        return InteractionHook.from(any(), token);
    }

    /** A channel that the bot is in. */
    Optional<MessageChannel> channel(String id) {
        return Optional.ofNullable(shards.get().getChannelById(MessageChannel.class, id));
    }

    /** The channel that an address names, opened where it is a direct one. */
    Optional<MessageChannel> channel(Address address) {
        return address.way() == Address.Way.DIRECT ? direct(address.user()) : channel(address.channel());
    }

    /** The direct messages with somebody. */
    Optional<MessageChannel> direct(String user) {
        return Trouble.ask(
                        "opening direct messages",
                        () -> any().openPrivateChannelById(user).map(channel -> (MessageChannel) channel))
                .value();
    }

    /** Deletes a message that the bot wrote, if it is still there. */
    void delete(MessageId message) {
        channel(message.channel()).ifPresent(channel -> {
            RestAction<Void> deletion = channel.deleteMessageById(message.message());
            var unused = Trouble.ask("taking an answer away", () -> deletion);
        });
    }

    /** How the log calls a message's place. */
    static String place(Message message) {
        return message.isFromGuild()
                ? "#" + message.getChannel().getName() + " of "
                        + message.getGuild().getName()
                : "direct messages";
    }
}
