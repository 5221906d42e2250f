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

    /** @param thread what a thread that is opened at it is called */
    private record Question(Place place, String id, String thread, String asker) {
        /** Whether what is said there may be an answer to it. */
        boolean isHeard(Place there) {
            return place.equals(there) || (place.channel().equals(there.channel()) && thread.equals(there.thread()));
        }
    }

    /**
     * Answers what nobody put to the bot as its channel is set: at once, after persons had their time, or not at all.
     *
     * @param id the platform's id of the message
     * @param thread what a thread that is opened at the message is called
     * @param answer is run when its time has come, unless somebody else wrote there or the question was taken back
     */
    public void overhear(
            ChannelSettings settings, Place place, String id, String thread, String asker, Runnable answer) {
        switch (settings.mode()) {
            case QUESTIONS -> answer.run();
            case UNANSWERED ->
                hold(new Question(place, id, thread, asker), Duration.ofMinutes(settings.minutes()), answer);
            case OFF, COMMANDS, MENTIONS -> {}
        }
    }

    private void hold(Question question, Duration time, Runnable answer) {
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
            waiting.removeIf(
                    question -> question.isHeard(place) && !question.asker().equals(user));
        }
    }

    /** To be told of every message that was deleted. */
    public void deleted(String id) {
        synchronized (waiting) {
            waiting.removeIf(question -> question.id().equals(id));
        }
    }
}
