package dev.careerbot.discord.standin;

import java.time.Duration;

/** The next requests for one route, which are about to go wrong. */
public final class NextRequests {
    private final Faults faults;
    private final String method;
    private final String route;
    private final int times;

    NextRequests(Faults faults, String method, String route, int times) {
        this.faults = faults;
        this.method = method;
        this.route = route;
        this.times = times;
    }

    /** So many of them; one unless this is said. */
    public NextRequests times(int count) {
        return new NextRequests(faults, method, route, count);
    }

    /** They get 429 for this route; whole seconds. */
    public void areRateLimited(Duration retryAfter) {
        faults.plan(method, route, times, new Faults.Fault.RateLimit(retryAfter, false));
    }

    /** They get 429 for all routes; whole seconds. */
    public void areRateLimitedGlobally(Duration retryAfter) {
        faults.plan(method, route, times, new Faults.Fault.RateLimit(retryAfter, true));
    }

    /** They get an error of the server, such as 500 or 503. */
    public void fail(int status) {
        faults.plan(method, route, times, new Faults.Fault.Error(status, 0, status + ": Server Error"));
    }

    /** They get an error with a code of Discord's, such as 403 with 50013 (missing permissions). */
    public void areRefused(int status, int code, String message) {
        faults.plan(method, route, times, new Faults.Fault.Error(status, code, message));
    }

    /** The connection ends before anything is done. */
    public void areDropped() {
        faults.plan(method, route, times, new Faults.Fault.Dropped());
    }

    /** What they ask for is done, but a 502 comes back, which a client takes for a failure. */
    public void loseTheirAnswers() {
        faults.plan(method, route, times, new Faults.Fault.AnswerLost());
    }
}
