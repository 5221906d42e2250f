package dev.careerbot.discord.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that the stand-in remembers, behind one lock: every request and every act of a user holds it, so that what a test reads is
 * never half done.
 */
final class World {
    /** Tells the bot of an event; a guild's events go to its shard, all others to shard 0. */
    interface Wire {
        void dispatch(Event event);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final InstantSource clock;
    final Snowflakes snowflakes;
    final Violations violations = new Violations();
    final Map<String, StandInUser> users = new LinkedHashMap<>();
    final Map<String, StandInGuild> guilds = new LinkedHashMap<>();
    final Map<String, StandInChannel> channels = new LinkedHashMap<>();
    final Map<String, StandInInteraction> interactions = new LinkedHashMap<>();
    final Map<String, StandInInteraction> interactionsByToken = new HashMap<>();
    final Commands commands;
    final Files files = new Files();
    final StandInUser self;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Wire wire = event -> {};

    World(InstantSource clock) {
        this.clock = clock;
        this.snowflakes = new Snowflakes(clock);
        this.self = new StandInUser(this, snowflakes.next(), "career-bot", true);
        this.commands = new Commands(this);
        users.put(self.id(), self);
    }

    void connect(Wire to) {
        this.wire = to;
    }

    Instant now() {
        return clock.instant();
    }

    /** Does something while nothing else happens, then lets those who wait look again. */
    <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            T result = act.get();
            if (lock.getHoldCount() == 1) {
                changed.signalAll();
            }
            return result;
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable act) {
        locked(() -> {
            act.run();
            return true;
        });
    }

    /** Lets those who wait look again. */
    void wake() {
        locked(() -> {});
    }

    /** Waits until something holds, for half a minute of the real clock at most; the error tells what was awaited. */
    void await(String what, BooleanSupplier condition) {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    throw new AssertionError("waited in vain for " + what + "; violations: " + violations.all());
                }
                left = changed.awaitNanos(Math.min(left, TimeUnit.MINUTES.toNanos(1)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        } finally {
            lock.unlock();
        }
    }

    void dispatch(Event event) {
        wire.dispatch(event);
    }

    StandInUser user(String name) {
        return locked(() -> users.values().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseGet(() -> add(new StandInUser(this, snowflakes.next(), name, false))));
    }

    private StandInUser add(StandInUser user) {
        users.put(user.id(), user);
        return user;
    }

    StandInGuild guild(String name, boolean botIsMember) {
        return locked(() -> guilds.values().stream()
                .filter(guild -> guild.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    StandInGuild guild = new StandInGuild(this, snowflakes.nextGuild(), name, botIsMember);
                    guilds.put(guild.id(), guild);
                    guild.announce();
                    return guild;
                }));
    }

    Optional<StandInChannel> channel(String id) {
        return Optional.ofNullable(channels.get(id)).filter(channel -> !channel.isDeleted());
    }

    Optional<StandInMessage> message(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        return channels.values().stream()
                .flatMap(channel -> channel.log().stream())
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    StandInChannel add(StandInChannel channel) {
        channels.put(channel.id(), channel);
        return channel;
    }

    List<StandInInteraction> interactions() {
        return new ArrayList<>(interactions.values());
    }
}
