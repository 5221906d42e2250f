package dev.careerbot.bot.moderation;

import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Refreshes by itself at the times that moderators set. Publishes only what the gate lets, and nothing after a rollback until it is
 * resumed. Used by one thread.
 */
public final class ScheduledRefresh {
    private final KnowledgeStore store;
    private final ModeratorCommands commands;
    private final InstantSource clock;
    private final Consumer<Reply> report;
    private Instant looked;

    /**
     * A schedule that counts from now on: times that passed while the bot was not running are not made up for.
     *
     * @param report takes what a moderator should read of each refresh
     */
    public ScheduledRefresh(
            KnowledgeStore store, ModeratorCommands commands, InstantSource clock, Consumer<Reply> report) {
        this.store = store;
        this.commands = commands;
        this.clock = clock;
        this.report = report;
        this.looked = clock.instant();
    }

    /** Refreshes if a time has come since the last look; to be called about once a minute. */
    public void look() {
        Instant from = looked;
        Instant now = clock.instant();
        looked = now;
        Optional<Schedule> schedule = store.schedule();
        boolean due = schedule.flatMap(times -> RefreshTimes.after(times, from))
                .map(next -> !next.isAfter(now))
                .orElse(false);
        if (due && store.live().isPresent()) {
            boolean held = store.live().map(KnowledgeStore.Live::held).orElse(true);
            Map<String, String> options = held ? Map.of() : Map.of("publish", "yes");
            report.accept(commands.run(Asker.SCHEDULE, "kb refresh", options, List.of(), progress -> {}));
        }
    }
}
