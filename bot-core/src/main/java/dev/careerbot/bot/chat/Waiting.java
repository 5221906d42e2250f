package dev.careerbot.bot.chat;

import dev.careerbot.bot.community.ChannelSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Questions that persons have time to answer before the bot does: each waits, and is dropped when somebody else writes where it was
 * asked. Safe for use by several threads.
 */
public final class Waiting {
    private static final int MOST = 1_000;

    private final ScheduledExecutorService timer;
    private final Deque<Question> waiting = new ArrayDeque<>();

    /** @param timer runs what comes after the wait; it should be quick to hand it on */
    public Waiting(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    private record Question(Place place, String id, String asker) {}

    /**
     * Answers what nobody put to the bot as its channel is set: at once, after persons had their time, or not at all.
     *
     * @param id the platform's id of the message
     * @param answer is run when its time has come, unless somebody else wrote there or the question was taken back
     */
    public void overhear(ChannelSettings settings, Place place, String id, String asker, Runnable answer) {
        switch (settings.mode()) {
            case QUESTIONS -> answer.run();
            case UNANSWERED -> hold(place, id, asker, Duration.ofMinutes(settings.minutes()), answer);
            case OFF, COMMANDS, MENTIONS -> {}
        }
    }

    private void hold(Place place, String id, String asker, Duration time, Runnable answer) {
        Question question = new Question(place, id, asker);
        synchronized (waiting) {
            waiting.add(question);
            if (waiting.size() > MOST) {
                waiting.remove();
            }
        }
        var unused = timer.schedule(
                () -> {
                    if (take(question)) {
                        answer.run();
                    }
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private boolean take(Question question) {
        synchronized (waiting) {
            return waiting.remove(question);
        }
    }

    /** To be told of every message of a person: what others asked there waits no more. */
    public void said(Place place, String user) {
        synchronized (waiting) {
            waiting.removeIf(question ->
                    question.place().equals(place) && !question.asker().equals(user));
        }
    }

    /** To be told of every message that was deleted. */
    public void deleted(String id) {
        synchronized (waiting) {
            waiting.removeIf(question -> question.id().equals(id));
        }
    }
}
