package dev.careerbot.discord.standin;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The real client library at the stand-in, with what a test wants it to do. */
final class TryingBot implements AutoCloseable {
    static final EnumSet<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JDA jda;

    private TryingBot(JDA jda) {
        this.jda = jda;
    }

    static JDABuilder builder(DiscordStandIn discord) {
        return JDABuilder.createLight(discord.token(), INTENTS)
                .setSessionController(new LoopbackSessions(discord.gatewayUrl()))
                .setRestConfig(new RestConfig().setBaseUrl(discord.restUrl()))
                .setEnableShutdownHook(false);
    }

    /** Logs in and waits until all guilds are there. */
    static TryingBot start(DiscordStandIn discord, Reaction<?>... reactions) {
        return start(builder(discord), reactions);
    }

    static TryingBot start(JDABuilder builder, Reaction<?>... reactions) {
        builder.addEventListeners((Object[]) reactions);
        try {
            return new TryingBot(builder.build().awaitReady());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    JDA jda() {
        return jda;
    }

    /** Text that pings nobody. */
    static MessageCreateData text(String content) {
        return new MessageCreateBuilder()
                .setContent(content)
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .build();
    }

    /** What is done when something of a kind happens. */
    record Reaction<E extends GenericEvent>(Class<E> kind, Consumer<E> act) implements EventListener {
        @Override
        public void onEvent(GenericEvent event) {
            if (kind.isInstance(event)) {
                act.accept(kind.cast(event));
            }
        }
    }

    static <E extends GenericEvent> Reaction<E> on(Class<E> kind, Consumer<E> act) {
        return new Reaction<>(kind, act);
    }

    /** Lets requests that are under way end: the stand-in sees them done before the client library does. */
    @Override
    public void close() {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(PATIENCE)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            jda.shutdownNow();
        }
    }
}
