package dev.careerbot.discord.standin;

import static dev.careerbot.discord.standin.TryingBot.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDA.ShardInfo;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gateway as the real client library meets it: logging in, going on after interruptions, being refused. */
class StandInGatewayTest {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private DiscordStandIn discord = DiscordStandIn.start();

    @AfterEach
    void stop() {
        discord.close();
    }

    private TryingBot listeningBot() {
        return TryingBot.start(
                discord,
                on(
                        MessageReceivedEvent.class,
                        event -> heard.add(event.getMessage().getContentRaw())),
                on(SessionRecreateEvent.class, event -> heard.add("a new session")));
    }

    private String nextHeard() throws InterruptedException {
        return String.valueOf(heard.poll(20, TimeUnit.SECONDS));
    }

    private Visitor ada() {
        return discord.guild("Tavern").member("ada").in("general");
    }

    @Test
    void theBotLogsInAndSeesItsGuilds() {
        discord.guild("Tavern").channel("general");
        discord.guild("Library").channel("questions");
        discord.foreignGuild("Elsewhere");
        try (TryingBot bot = TryingBot.start(discord)) {
            assertThat(bot.jda().getGuilds()).extracting(Guild::getName).containsExactlyInAnyOrder("Tavern", "Library");
            assertThat(bot.jda().getTextChannelsByName("questions", false)).hasSize(1);
            assertThat(bot.jda().getSelfUser().getId()).isEqualTo(discord.bot().id());
            assertThat(discord.gateway().isCompressed()).isTrue();
            assertThat(discord.gateway().identifies()).isEqualTo(1);
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aSessionWithoutCompressionWorksToo() throws InterruptedException {
        var builder = TryingBot.builder(discord).setCompression(Compression.NONE);
        try (TryingBot bot = TryingBot.start(
                builder,
                on(
                        MessageReceivedEvent.class,
                        event -> heard.add(event.getMessage().getContentRaw())))) {
            ada().mentionsBot("hello");
            assertThat(nextHeard()).endsWith("hello");
            assertThat(discord.gateway().isCompressed()).isFalse();
        }
    }

    @Test
    void theBotGoesOnAfterACutAndHearsWhatItMissed() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            Visitor ada = ada();
            ada.mentionsBot("before");
            assertThat(nextHeard()).endsWith("before");
            discord.gateway().cut();
            ada.mentionsBot("meanwhile");
            assertThat(nextHeard()).endsWith("meanwhile");
            assertThat(discord.gateway().resumes()).isEqualTo(1);
            assertThat(discord.gateway().identifies()).isEqualTo(1);
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void theBotGoesOnAfterACloseWithACode() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            Visitor ada = ada();
            discord.gateway().close(4000);
            ada.mentionsBot("meanwhile");
            assertThat(nextHeard()).endsWith("meanwhile");
            assertThat(discord.gateway().resumes()).isEqualTo(1);
        }
    }

    @Test
    void theBotConnectsAnewWhenAskedTo() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            discord.gateway().askToReconnect();
            discord.gateway().awaitResumes(1);
            ada().mentionsBot("after");
            assertThat(nextHeard()).endsWith("after");
            assertThat(discord.gateway().identifies()).isEqualTo(1);
        }
    }

    @Test
    void anInvalidSessionIsBegunAnew() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            discord.gateway().invalidateSessions(false);
            assertThat(nextHeard()).isEqualTo("a new session");
            assertThat(discord.gateway().identifies()).isEqualTo(2);
            ada().mentionsBot("after");
            assertThat(nextHeard()).endsWith("after");
        }
    }

    @Test
    void aSessionThatIsInvalidForAWhileGoesOn() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            discord.gateway().invalidateSessions(true);
            discord.gateway().awaitResumes(1);
            ada().mentionsBot("after");
            assertThat(nextHeard()).endsWith("after");
            assertThat(discord.gateway().identifies()).isEqualTo(1);
        }
    }

    @Test
    void anUnavailableGuildComesBack() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            StandInGuild tavern = discord.guild("Tavern");
            tavern.becomesUnavailable();
            tavern.returns();
            ada().mentionsBot("after");
            assertThat(nextHeard()).endsWith("after");
        }
    }

    @Test
    void aForgottenSessionIsBegunAnewAfterTheResumeIsRefused() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            discord.gateway().forgetSessions();
            discord.gateway().cut();
            assertThat(nextHeard()).isEqualTo("a new session");
            assertThat(discord.gateway().resumes()).isZero();
        }
    }

    @Test
    void aConnectionWithoutAcknowledgedHeartbeatsIsGivenUp() {
        discord.close();
        discord = DiscordStandIn.start(DiscordStandIn.Setup.standard().withHeartbeatInterval(Duration.ofMillis(200)));
        try (TryingBot bot = listeningBot()) {
            discord.gateway().acknowledgeHeartbeats(false);
            discord.gateway().awaitResumes(1);
            discord.gateway().acknowledgeHeartbeats(true);
            assertThat(discord.gateway().heartbeats()).isPositive();
        }
    }

    @Test
    void aWrongTokenIsRefusedAtLogin() {
        assertThatThrownBy(() -> TryingBot.builder(discord).setToken("another").build())
                .isInstanceOf(InvalidTokenException.class);
        assertThat(discord.violations(Violation.Rule.UNAUTHORISED)).hasSize(1);
        assertThat(discord.invalidRequests()).isEqualTo(1);
    }

    @Test
    void aRevokedTokenEndsTheSession() throws Exception {
        assertThat(codeOfShutdownAfter(() -> discord.gateway().refuseToken()))
                .isEqualTo(CloseCode.AUTHENTICATION_FAILED);
    }

    @Test
    void disallowedIntentsEndTheSession() throws Exception {
        assertThat(codeOfShutdownAfter(() -> discord.gateway().disallowPrivilegedIntents()))
                .isEqualTo(CloseCode.DISALLOWED_INTENTS);
    }

    private CloseCode codeOfShutdownAfter(Runnable refusal) throws Exception {
        refusal.run();
        CompletableFuture<CloseCode> end = new CompletableFuture<>();
        JDA jda = TryingBot.builder(discord)
                .enableIntents(GatewayIntent.MESSAGE_CONTENT)
                .addEventListeners(on(ShutdownEvent.class, event -> end.complete(event.getCloseCode())))
                .build();
        try {
            return end.get(20, TimeUnit.SECONDS);
        } finally {
            jda.shutdownNow();
        }
    }

    @Test
    void eachShardHasItsGuilds() {
        StandInGuild first = discord.guild("first");
        StandInGuild second = discord.guild("second");
        first.channel("general");
        second.channel("general");
        ShardManager shards = DefaultShardManagerBuilder.createLight(discord.token(), TryingBot.INTENTS)
                .setShardsTotal(2)
                .setSessionController(new LoopbackSessions(discord.gatewayUrl()))
                .setRestConfig(new RestConfig().setBaseUrl(discord.restUrl()))
                .setEnableShutdownHook(false)
                .addEventListeners(on(
                        MessageReceivedEvent.class,
                        event -> heard.add(event.getGuild().getName() + " on " + shardOf(event.getJDA()))))
                .build();
        try {
            discord.gateway().awaitSessions(2);
            for (JDA shard : shards.getShards()) {
                shard.awaitReady();
            }
            first.member("ada").in("general").mentionsBot("hello");
            assertThat(nextHeard()).isEqualTo("first on 0");
            second.member("ada").in("general").mentionsBot("hello");
            assertThat(nextHeard()).isEqualTo("second on 1");
            assertThat(discord.gateway().connectedShards()).containsExactlyInAnyOrder(0, 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            shards.shutdown();
        }
    }

    private static int shardOf(JDA jda) {
        ShardInfo info = jda.getShardInfo();
        return info.getShardId();
    }

    @Test
    void theBotHearsThatItJoinsAndLeavesAGuildAndThatAChannelIsGone() throws InterruptedException {
        try (TryingBot bot = TryingBot.start(
                discord,
                on(
                        GuildJoinEvent.class,
                        event -> heard.add("joined " + event.getGuild().getName())),
                on(
                        ChannelDeleteEvent.class,
                        event -> heard.add("lost " + event.getChannel().getName())),
                on(
                        GuildLeaveEvent.class,
                        event -> heard.add("left " + event.getGuild().getName())))) {
            StandInGuild tavern = discord.guild("Tavern");
            assertThat(nextHeard()).isEqualTo("joined Tavern");
            tavern.channel("cellar").isDeletedBySomebody();
            assertThat(nextHeard()).isEqualTo("lost cellar");
            tavern.removesTheBot();
            assertThat(nextHeard()).isEqualTo("left Tavern");
            assertThat(bot.jda().getGuilds()).isEmpty();
        }
        assertThat(discord.violations()).isEqualTo(List.of());
    }
}
