package dev.careerbot.slack.install;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerbot.slack.api.CurrentTokens;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.Installations;
import dev.careerbot.slack.api.SlackFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the app is installed, with the tokens as they are now: each is renewed when it is used and about to end, by one thread of
 * one process at a time. Safe for use by several threads.
 */
public final class Workspaces implements Installations, CurrentTokens {
    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);

    /** After that long what another process has changed is seen. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** So long before its end a token is renewed; Slack's live for twelve hours. */
    private static final Duration BEFORE_END = Duration.ofHours(2);

    /** For so long whoever renews a token does so alone; then another may try. */
    private static final Duration ALONE = Duration.ofMinutes(1);

    private static final int MOST = 10_000;
    private static final int LOCKS = 64;

    private final InstallationStore store;
    private final OAuth oauth;
    private final InstantSource clock;
    private final Cache<String, Optional<Installed>> known;
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toList();

    public Workspaces(InstallationStore store, OAuth oauth, InstantSource clock) {
        this.store = store;
        this.oauth = oauth;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public Optional<Installation> find(String team, String enterprise) {
        return candidates(team, enterprise).findFirst();
    }

    /** The workspace's own, and that of its organisation. */
    private Stream<Installation> candidates(String team, String enterprise) {
        return Stream.of(team, enterprise)
                .filter(id -> !id.isEmpty())
                .flatMap(id -> own(id).stream())
                .map(Installed::installation)
                .filter(as -> as.covers(team, enterprise));
    }

    private Optional<Installed> own(String id) {
        return id.isEmpty() ? Optional.empty() : known.get(id, store::find);
    }

    /** Keeps a new installation. */
    void add(Installed installed) {
        store.save(installed);
        known.put(installed.id(), Optional.of(installed));
        LOG.info("installed in {} by {}", installed.where(), installed.by());
    }

    /** Whether Slack still takes what an installation holds. */
    public interface Trial {
        /** Whether it does. */
        boolean isOver(Installation as);
    }

    /** To be told where Slack says that the app was uninstalled or its tokens were revoked: what is over is forgotten. */
    public void ended(String team, String enterprise, Trial trial) {
        for (Installation as : candidates(team, enterprise).toList()) {
            if (trial.isOver(as)) {
                forget(as.id());
            }
        }
    }

    private void forget(String id) {
        Optional<Installed> was = own(id);
        boolean removed = store.remove(id);
        known.put(id, Optional.empty());
        if (removed) {
            LOG.warn(
                    "the app was uninstalled from {}, or its tokens were revoked; the bot is silent there until it is"
                            + " installed again: {}",
                    was.map(Installed::where).orElse(id),
                    oauth.beginning());
        }
    }

    @Override
    public String of(Installation as) {
        Optional<Installed> now = own(as.id());
        boolean isDue = now.filter(this::isDue).isPresent();
        return (isDue ? renewed(as.id(), "") : now)
                .map(each -> each.installation().token())
                .orElse(as.token());
    }

    @Override
    public Optional<String> after(Installation as, String expired) {
        return as.id().isEmpty()
                ? Optional.empty()
                : renewed(as.id(), expired)
                        .map(each -> each.installation().token())
                        .filter(token -> !token.equals(expired));
    }

    private boolean isDue(Installed installed) {
        return installed
                .renewal()
                .filter(renewal -> !clock.instant().plus(BEFORE_END).isBefore(renewal.expires()))
                .isPresent();
    }

    /**
     * The installation as it is now, renewed where that is due.
     *
     * @param ended a token that is of no use any more, whatever the time; empty for none
     */
    private Optional<Installed> renewed(String id, String ended) {
        ReentrantLock one = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        one.lock();
        try {
            Optional<Installed> now = store.find(id); // another thread or process may have renewed it by now
            known.put(id, now);
            boolean isDue = now.filter(each -> each.renewal().isPresent())
                    .filter(each -> isDue(each) || each.installation().token().equals(ended))
                    .isPresent();
            Instant instant = clock.instant();
            return isDue && store.claim(id, instant, instant.plus(ALONE)) ? renew(now.get()) : now;
        } finally {
            one.unlock();
        }
    }

    private Optional<Installed> renew(Installed old) {
        Optional<Installed> now;
        try {
            Installed renewed = oauth.renewed(old);
            now = store.renew(renewed) ? Optional.of(renewed) : store.find(old.id());
        } catch (SlackFailure e) {
            LOG.warn(
                    "the token of {} cannot be renewed ({}); the old one is used until it ends at {}, and the bot tries"
                            + " again; if that goes on, install the app there again: {}",
                    old.where(),
                    e.getMessage(),
                    old.renewal().map(renewal -> renewal.expires().toString()).orElse(""),
                    oauth.beginning());
            now = Optional.of(old);
        }
        known.put(old.id(), now);
        return now;
    }
}
