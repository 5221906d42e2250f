package dev.careerbot.discord.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Discord on loopback: REST and gateway for one bot, people who use it, and a list of what the bot did wrong. Its clock is injected,
 * so that being late needs no waiting; only the rate limits and retries of the client library take real time. Thread-safe.
 */
public final class DiscordStandIn implements AutoCloseable {
    private static final String TOKEN = "stand-in.token";

    /**
     * How a stand-in is set up.
     *
     * @param clock what deadlines are measured by
     * @param heartbeatInterval how often the bot shall send a heartbeat
     * @param shards how many shards are recommended to the bot
     * @param specification what requests and answers are checked against; empty for no such checks
     */
    public record Setup(
            InstantSource clock, Duration heartbeatInterval, int shards, Optional<Specification> specification) {
        /** The real clock, a heartbeat as Discord's, one shard, and the specification where it is at hand. */
        public static Setup standard() {
            return new Setup(InstantSource.system(), Duration.ofMillis(41_250), 1, Specification.atHand());
        }

        public Setup withClock(InstantSource other) {
            return new Setup(other, heartbeatInterval, shards, specification);
        }

        public Setup withHeartbeatInterval(Duration other) {
            return new Setup(clock, other, shards, specification);
        }

        /** Without checking every request against the specification, which takes longer than most requests. */
        public Setup withoutSpecification() {
            return new Setup(clock, heartbeatInterval, shards, Optional.empty());
        }

        public Setup withShards(int count) {
            return new Setup(clock, heartbeatInterval, count, specification);
        }
    }

    private final World world;
    private final Gateway gateway;
    private final GatewayServer gatewayServer;
    private final RestServer rest;
    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();

    private DiscordStandIn(Setup setup) throws IOException {
        world = new World(setup.clock());
        gateway = new Gateway(world);
        GatewayProtocol protocol = new GatewayProtocol(world, gateway, TOKEN, this::gatewayUrl);
        gatewayServer = new GatewayServer(world, gateway, protocol, setup.heartbeatInterval());
        gatewayServer.start();
        gatewayServer.awaitStart();
        RequestChecks checks = new RequestChecks(world, TOKEN, setup.specification());
        rest = new RestServer(world, routes(setup), faults, checks, log);
        world.files.serveFrom(rest.origin());
    }

    /** A stand-in as standard. */
    public static DiscordStandIn start() {
        return start(Setup.standard());
    }

    /** A stand-in, set up as told. */
    public static DiscordStandIn start(Setup setup) {
        try {
            return new DiscordStandIn(setup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Routes routes(Setup setup) {
        Routes routes = new Routes();
        Access access = new Access(world);
        new SelfEndpoints(
                        world,
                        access,
                        this::gatewayUrl,
                        setup.shards(),
                        () -> !gateway.disallows(Event.MESSAGE_CONTENT))
                .addTo(routes);
        new CommandEndpoints(world).addTo(routes);
        new CallbackEndpoint(world).addTo(routes);
        new WebhookEndpoints(world).addTo(routes);
        new MessageEndpoints(world, access).addTo(routes);
        new ChannelEndpoints(world, access).addTo(routes);
        return routes;
    }

    /** The token that the bot must show. */
    public String token() {
        return TOKEN;
    }

    /** The base address of the REST interface. */
    public String restUrl() {
        return rest.origin() + RestServer.ROOT + "/";
    }

    /** The address of the gateway. */
    public String gatewayUrl() {
        return "ws://127.0.0.1:" + gatewayServer.getPort() + "/";
    }

    /** The gateway, to watch and to disturb. */
    public Gateway gateway() {
        return gateway;
    }

    /** The bot's own account. */
    public StandInUser bot() {
        return world.self;
    }

    /** A guild that the bot is a member of; made when first named. */
    public StandInGuild guild(String name) {
        return world.guild(name, true);
    }

    /** A guild that the bot is no member of; made when first named. */
    public StandInGuild foreignGuild(String name) {
        return world.guild(name, false);
    }

    /** A person; made when first named. */
    public StandInUser user(String name) {
        return world.user(name);
    }

    /** The next request for a route, written as in the published specification, which is to go wrong. */
    public NextRequests next(String method, String route) {
        return new NextRequests(faults, method, route, 1);
    }

    /** How many planned faults did not happen yet. */
    public int faultsLeft() {
        return faults.left();
    }

    /** What the bot did wrong so far; tests assert that it is empty. */
    public List<Violation> violations() {
        return violations(Violation.Rule.values());
    }

    /** What the bot did wrong so far against some rules. */
    public List<Violation> violations(Violation.Rule... rules) {
        List<Violation.Rule> wanted = List.of(rules);
        return world.violations.all().stream()
                .filter(violation -> wanted.contains(violation.rule()))
                .toList();
    }

    /** All that the bot asked for over REST, in order. */
    public List<SeenRequest> requests() {
        return log.all();
    }

    /** How many requests count as invalid (401, 403, 429): 10,000 in 10 minutes get a bot banned. */
    public long invalidRequests() {
        return log.all().stream()
                .filter(request -> List.of(401, 403, 429).contains(request.status()))
                .count();
    }

    /** The interactions that got no first response so far. */
    public List<StandInInteraction> unanswered() {
        return world.locked(() -> world.interactions().stream()
                .filter(interaction -> interaction.first() == StandInInteraction.First.NONE)
                .toList());
    }

    /** How long each interaction that was answered took until its first response, by the stand-in's clock, by its id. */
    public Map<String, Duration> answerTimes() {
        return world.locked(() -> {
            Map<String, Duration> times = new java.util.LinkedHashMap<>();
            world.interactions()
                    .forEach(interaction ->
                            interaction.answeredAfter().ifPresent(time -> times.put(interaction.id(), time)));
            return times;
        });
    }

    /** The names of the commands registered for all guilds. */
    public List<String> commands() {
        return world.locked(() -> world.commands.of(Commands.EVERYWHERE).stream()
                .map(command -> command.path("name").asText())
                .toList());
    }

    /** Waits until a command is registered for all guilds. */
    public void awaitCommand(String name) {
        await("the command " + name, () -> commands().contains(name));
    }

    /**
     * Waits until something holds, for half a minute of the real clock at most; looks whenever something happens here, so that it
     * suits only what the stand-in itself can see.
     */
    public void await(String what, BooleanSupplier condition) {
        world.await(what, condition);
    }

    @Override
    public void close() {
        rest.close();
        try {
            gatewayServer.stop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
