package dev.careerbot.discord;

import dev.careerbot.bot.chat.ChatPlatform.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions with Discord. */
final class Connection {
    static final String NO_TOKEN =
            "Discord does not accept the token (setting discord.token): copy it anew from the developer portal,"
                    + " under Bot, Reset Token.";
    static final String NO_INTENT =
            "Discord does not let me read messages: turn on the Message Content Intent in the developer portal, under Bot,"
                    + " Privileged Gateway Intents; or turn off the setting discord.read-messages, and I answer only"
                    + " commands, mentions, replies and direct messages.";

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final DiscordSettings settings;
    private final List<Object> listeners = new ArrayList<>();
    private final Up up = new Up();
    private Optional<ShardManager> shards = Optional.empty();

    Connection(DiscordSettings settings) {
        this.settings = settings;
    }

    void listen(Object listener) {
        listeners.add(listener);
    }

    ShardManager shards() {
        return shards.orElseThrow(() -> new IllegalStateException("not connected yet"));
    }

    boolean isOpen() {
        return shards.isPresent();
    }

    /** Connects all shards; returns when they are up. */
    void open() throws Unavailable {
        try {
            ShardManager started = builder().build(false);
            shards = Optional.of(started);
            started.login();
            ShardRange range = ShardRange.parse(settings.shards());
            up.await(range.total() == ShardRange.RECOMMENDED ? started.getShardsTotal() : range.count());
        } catch (InvalidTokenException e) {
            throw new Unavailable(NO_TOKEN);
        } catch (ErrorResponseException e) {
            throw new Unavailable("Discord cannot be reached: " + Trouble.of(e).text()
                    + ". Is there a network, and is a proxy or firewall in the way?");
        }
    }

    private DefaultShardManagerBuilder builder() {
        EnumSet<GatewayIntent> intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
        if (settings.readsMessages()) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        ShardRange range = ShardRange.parse(settings.shards());
        DefaultShardManagerBuilder builder = DefaultShardManagerBuilder.createLight(settings.token(), intents)
                .setEnableShutdownHook(false)
                .addEventListeners(up)
                .addEventListeners(listeners);
        builder.setShardsTotal(range.total());
        if (range.total() != ShardRange.RECOMMENDED) {
            builder.setShards(range.first(), range.last());
        }
        settings.gateway().ifPresent(gateway -> builder.setSessionController(new Gateways(gateway)));
        settings.rest()
                .ifPresent(
                        rest -> builder.setRestConfigProvider(shard -> new RestConfig().setBaseUrl(rest.toString())));
        return builder;
    }

    /** Disconnects; what was asked of Discord before is waited for. */
    void close() {
        shards.ifPresent(started -> {
            up.isClosing = true;
            // Why possibly null: that is what there is where not even the number of shards could be asked for.
            List<JDA> all = Optional.ofNullable(started.getShardCache())
                    .map(cache -> List.copyOf(cache.asList()))
                    .orElse(List.of());
            started.shutdown();
            try {
                for (JDA shard : all) {
                    if (!shard.awaitShutdown(STOPPING)) {
                        shard.shutdownNow();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                all.forEach(JDA::shutdownNow);
            }
        });
    }

    /** Waits for the shards, and says in the log what becomes of them. */
    private static final class Up extends ListenerAdapter {
        private final AtomicInteger ready = new AtomicInteger();
        private final CompletableFuture<String> changed = new CompletableFuture<>();
        private volatile boolean isClosing;
        private volatile int wanted = Integer.MAX_VALUE;

        @Override
        public void onReady(ReadyEvent event) {
            LOG.info(
                    "connected to Discord as {}, {} servers",
                    event.getJDA().getSelfUser().getName(),
                    event.getGuildTotalCount());
            ready.incrementAndGet();
            look();
        }

        private void look() {
            if (ready.get() >= wanted) {
                changed.complete("");
            }
        }

        @Override
        public void onSessionDisconnect(SessionDisconnectEvent event) {
            LOG.info("the connection to Discord was cut; I connect again");
        }

        @Override
        public void onSessionResume(SessionResumeEvent event) {
            LOG.info("the connection to Discord goes on where it was cut");
        }

        @Override
        public void onShutdown(ShutdownEvent event) {
            if (isClosing) {
                return;
            }
            CloseCode code = event.getCloseCode();
            String why = code == CloseCode.DISALLOWED_INTENTS
                    ? NO_INTENT
                    : code == CloseCode.AUTHENTICATION_FAILED
                            ? NO_TOKEN
                            : "Discord ended the connection for good: "
                                    + (code == null ? event.getCode() : code.getMeaning());
            LOG.error("{}", why);
            changed.complete(why);
        }

        void await(int shards) throws Unavailable {
            wanted = shards;
            look();
            try {
                String why = changed.get(
                        PATIENCE.multipliedBy(Math.max(1, shards / 8)).toSeconds(), TimeUnit.SECONDS);
                if (!why.isEmpty()) {
                    throw new Unavailable(why);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable("stopped while connecting");
            } catch (ExecutionException | TimeoutException e) {
                throw new Unavailable("Discord let me wait too long for a session; see the log.");
            }
        }
    }
}
