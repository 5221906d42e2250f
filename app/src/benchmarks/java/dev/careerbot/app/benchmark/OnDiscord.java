package dev.careerbot.app.benchmark;

import dev.careerbot.app.Wiring;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.discord.DiscordAdapter;
import dev.careerbot.discord.StandInSettings;
import dev.careerbot.discord.Threads;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.StandInInteraction;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What an answer takes on Discord, from the first sign to what the asker reads, beside the same answer in the terminal. Discord's
 * stand-in runs in the same process, and so on the same cores.
 */
final class OnDiscord {
    private static final int WARM_UP = 600;
    /** Other processes come and go: both are measured in turns, a round each. */
    private static final int ROUNDS = 5;

    private static final int ANSWERED_AT_ONCE = 64;
    private static final double NANOS = 1e9;

    private OnDiscord() {}

    /**
     * What was measured in one round, in milliseconds.
     *
     * @param terminal the median of an answer in the terminal
     * @param discord the median from the first sign to the answer
     * @param acknowledged the median from the delivery to the first sign
     * @param perSecond how many questions came in a second, half of what the terminal answers
     */
    record Durations(double terminal, double discord, double acknowledged, double perSecond, int questions) {}

    static List<Durations> measure() throws IOException {
        Path home = Files.createTempDirectory(Files.createDirectories(Folder.place()), "discord");
        try (Wiring terminal = new Wiring(home, Optional.empty(), Clock.systemUTC());
                Wiring wiring = new Wiring(home, Optional.empty(), Clock.systemUTC(), LocalEmbeddingModel.Use.SHARED);
                DiscordStandIn discord = DiscordStandIn.start(DiscordStandIn.Setup.standard().withoutSpecification());
                ExecutorService acknowledging = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService answering = Executors.newFixedThreadPool(ANSWERED_AT_ONCE);
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                ChatPlatform adapter = new DiscordAdapter(
                        StandInSettings.of(discord),
                        wiring.chat().orElseThrow(),
                        new Threads(acknowledging, answering, timer))) {
            adapter.start();
            return new Run(terminal, discord).rounds(Questions.shuffled());
        } catch (ChatPlatform.Unavailable e) {
            throw new IllegalStateException("the bot is not up on the stand-in", e);
        }
    }

    private record Run(Wiring terminal, DiscordStandIn discord) {
        List<Durations> rounds(List<String> questions) {
            // Why as in a round: what several threads do at once is compiled only by their doing it.
            for (int i = 0; i < WARM_UP; i += WARM_UP / 2) {
                round(questions.subList(i, i + WARM_UP / 2));
            }
            int size = (questions.size() - WARM_UP) / ROUNDS;
            List<Durations> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                int begin = WARM_UP + i * size;
                rounds.add(round(questions.subList(begin, begin + size)));
            }
            return rounds;
        }

        private Durations round(List<String> measured) {
            List<Double> terminal = new ArrayList<>();
            List<String> answered = new ArrayList<>();
            long start = System.nanoTime();
            for (String question : measured) {
                long begin = System.nanoTime();
                if (answer("terminal " + question, question)) {
                    terminal.add((System.nanoTime() - begin) / NANOS);
                    answered.add(question);
                }
            }
            double seconds = (System.nanoTime() - start) / NANOS;
            double perSecond = measured.size() / seconds / 2;
            List<StandInInteraction> asked = askSteadily(answered, perSecond);
            asked.forEach(StandInInteraction::awaitAnswer);
            List<Double> signs = new ArrayList<>();
            List<Double> answers = new ArrayList<>();
            asked.forEach(interaction -> {
                Duration sign = interaction.answeredAfter().orElseThrow();
                signs.add(sign.toNanos() / NANOS);
                answers.add(interaction.settledAfter().orElseThrow().minus(sign).toNanos() / NANOS);
            });
            return new Durations(
                    milliseconds(terminal), milliseconds(answers), milliseconds(signs), perSecond, asked.size());
        }

        /** Whether it was answered, and not refused before it was understood. */
        private boolean answer(String conversation, String question) {
            return terminal.bot().answer(Request.text(conversation, question)).reply().outcome() != Outcome.REFUSED;
        }

        private StandInInteraction ask(String person, String question) {
            return discord.user(person).inDm().slash("ask", Map.of("question", question));
        }

        /** So many a second, whether those before are answered or not. */
        private List<StandInInteraction> askSteadily(List<String> questions, double perSecond) {
            List<StandInInteraction> asked = new ArrayList<>();
            List<String> rest = new ArrayList<>(questions);
            long between = Math.round(NANOS / perSecond);
            try (ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor()) {
                Future<?> asking = ticks.scheduleAtFixedRate(
                        () -> {
                            if (rest.isEmpty()) {
                                throw new IllegalStateException("all are asked");
                            }
                            String question = rest.remove(0);
                            asked.add(ask("discord " + question, question));
                        },
                        0,
                        between,
                        TimeUnit.NANOSECONDS);
                asking.get();
            } catch (ExecutionException e) {
                return asked;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("interrupted");
        }

        private static double milliseconds(List<Double> seconds) {
            return Benchmarks.median(seconds) * 1_000;
        }
    }
}
