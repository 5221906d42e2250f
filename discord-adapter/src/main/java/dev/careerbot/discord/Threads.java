package dev.careerbot.discord;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What the adapter's work is run by; who hands them in closes them, after the adapter.
 *
 * @param acknowledging runs what has to be done within 3 s at once, however much there is: a virtual thread a task
 * @param answering runs what takes longer; may be bounded
 * @param timer starts what has to wait; needs one thread
 */
public record Threads(Executor acknowledging, Executor answering, ScheduledExecutorService timer) {}
