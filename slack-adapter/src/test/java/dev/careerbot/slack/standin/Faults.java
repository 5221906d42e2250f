package dev.careerbot.slack.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What is to go wrong in the Web API, planted by tests. Each plant strikes once; plant twice for two. Thread-safe. */
public final class Faults {
    /** What happens to a call. */
    sealed interface Fault {
        /** HTTP 429. */
        record RateLimited(long seconds) implements Fault {}

        /** An HTTP status, such as 503. */
        record Status(int code) implements Fault {}

        /** An error in a proper answer. */
        record Refused(String error) implements Fault {}

        /** The connection breaks; nothing was done, or everything, if so wanted. */
        record Dropped(boolean afterwards) implements Fault {}

        /** The answer waits. */
        record Held(Gate gate) implements Fault {}
    }

    /** Holds an answer back until it is opened, or for the given time. */
    public static final class Gate {
        private final CountDownLatch opened = new CountDownLatch(1);
        private final CountDownLatch reached = new CountDownLatch(1);
        private final Duration longest;

        private Gate(Duration longest) {
            this.longest = longest;
        }

        /** Lets the answer go. */
        public void open() {
            opened.countDown();
        }

        /** Waits until a call stands before the gate; false if none came in ten seconds. */
        public boolean awaitCall() throws InterruptedException {
            return reached.await(10, TimeUnit.SECONDS);
        }

        void pass() throws InterruptedException {
            reached.countDown();
            boolean inTime = opened.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            assert inTime || opened.getCount() > 0;
        }
    }

    private record Planted(String method, Optional<String> channel, Fault fault, Optional<Instant> until) {
        boolean strikes(String called, Optional<String> where) {
            return method.equals(called) && (channel.isEmpty() || channel.equals(where));
        }
    }

    private final InstantSource clock;
    private final Violations violations;
    private final List<Planted> planted = new ArrayList<>();

    Faults(InstantSource clock, Violations violations) {
        this.clock = clock;
        this.violations = violations;
    }

    /** Answers the next call with 429, and whoever calls again before that time is over as well, which is a violation. */
    public void rateLimit(String method, Duration retryAfter) {
        plant(method, Optional.empty(), new Fault.RateLimited(retryAfter.toSeconds()));
    }

    /** Like {@link #rateLimit(String, Duration)}, in one conversation. */
    public void rateLimit(String method, Conversation in, Duration retryAfter) {
        plant(method, Optional.of(in.id()), new Fault.RateLimited(retryAfter.toSeconds()));
    }

    /** Answers with an HTTP status, such as 503. */
    public void fail(String method, int status) {
        plant(method, Optional.empty(), new Fault.Status(status));
    }

    /** Answers with an error such as {@code invalid_auth}. */
    public void refuse(String method, String error) {
        plant(method, Optional.empty(), new Fault.Refused(error));
    }

    /** Breaks the connection before anything is done. */
    public void drop(String method) {
        plant(method, Optional.empty(), new Fault.Dropped(false));
    }

    /** Does what was asked, then breaks the connection: the caller cannot know. */
    public void dropAnswer(String method) {
        plant(method, Optional.empty(), new Fault.Dropped(true));
    }

    /** Answers slowly: when the gate is opened, at the latest after that time. */
    public Gate hold(String method, Duration longest) {
        Gate gate = new Gate(longest);
        plant(method, Optional.empty(), new Fault.Held(gate));
        return gate;
    }

    private synchronized void plant(String method, Optional<String> channel, Fault fault) {
        planted.add(new Planted(method, channel, fault, Optional.empty()));
    }

    synchronized Optional<Fault> strike(String method, Optional<String> channel) {
        planted.removeIf(this::isOver);
        for (Iterator<Planted> each = planted.iterator(); each.hasNext(); ) {
            Planted next = each.next();
            if (next.strikes(method, channel)) {
                each.remove();
                return Optional.of(
                        next.fault() instanceof Fault.RateLimited limit ? limited(next, limit) : next.fault());
            }
        }
        return Optional.empty();
    }

    private boolean isOver(Planted each) {
        return each.until().filter(end -> !clock.instant().isBefore(end)).isPresent();
    }

    private Fault limited(Planted struck, Fault.RateLimited limit) {
        Instant now = clock.instant();
        Instant end = struck.until().orElse(now.plusSeconds(limit.seconds()));
        if (struck.until().isPresent()) {
            violations.add("ratelimited", struck.method() + " was called again before Retry-After was over");
        }
        planted.addFirst(new Planted(struck.method(), struck.channel(), limit, Optional.of(end)));
        return limit;
    }
}
