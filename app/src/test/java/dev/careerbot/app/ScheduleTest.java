package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.moderation.ScheduledRefresh;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.store.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot refreshes by itself, and fails closed. */
class ScheduleTest {
    private static final Document PLAYTESTER = document(
            "playtester.html",
            "<html><body><article><h1>What does a playtester do?</h1><p>A playtester plays unfinished games and tells the"
                    + " studio where they break. Playtesters write down every fault that they find.</p></article></body></html>");

    @TempDir
    Path home;

    private final List<Reply> reports = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-28T12:00:00Z");
    private final InstantSource clock = () -> now;
    private Wiring wiring;
    private Bot bot;
    private ScheduledRefresh schedule;

    @BeforeEach
    void aHome() {
        wiring = new Wiring(home, Optional.empty(), Clock.systemUTC());
        bot = wiring.bot();
        schedule = wiring.schedule(clock, reports::add).orElseThrow();
    }

    @AfterEach
    void end() {
        wiring.close();
    }

    private String run(String command, Map<String, String> options, Document... files) {
        return PlainText.of(
                bot.answer(new Request(Asker.OPERATOR, "", new Request.Input.Command(command, options, List.of(files))))
                        .reply());
    }

    private static Document document(String name, String text) {
        return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void lookAfter(Duration duration) {
        now = now.plus(duration);
        schedule.look();
    }

    @Test
    void itRefreshesAndPublishesAtItsTimeInItsZoneAlsoWhenClocksChange() {
        run("kb init", Map.of("empty", "yes"));
        assertThat(run("kb schedule", Map.of("times", "daily 03:30", "zone", "Europe/Berlin")))
                .contains("03:30", "Europe/Berlin");
        run("kb add", Map.of(), PLAYTESTER);
        lookAfter(Duration.ofHours(12));
        assertThat(reports).isEmpty();
        lookAfter(Duration.between(now, Instant.parse("2026-03-29T01:29:00Z")));
        assertThat(reports).isEmpty();
        lookAfter(Duration.ofMinutes(1));
        assertThat(reports)
                .singleElement()
                .satisfies(report -> assertThat(PlainText.of(report)).contains("Published as snapshot 2"));
        lookAfter(Duration.ofMinutes(1));
        assertThat(reports).hasSize(1);
        assertThat(run("kb history", Map.of())).contains("schedule: kb publish snapshot 2");
        assertThat(PlainText.of(bot.answer(Request.text("", "what does a playtester do?"))
                        .reply()))
                .contains("unfinished games");
    }

    @Test
    void afterARollbackItPublishesNothingUntilItIsResumed() {
        run("kb init", Map.of("empty", "yes"));
        run("kb schedule", Map.of("times", "daily 03:30"));
        run("kb add", Map.of(), PLAYTESTER);
        run("kb refresh", Map.of("publish", "yes"));
        run("kb rollback", Map.of());
        lookAfter(Duration.ofDays(1));
        assertThat(reports)
                .singleElement()
                .satisfies(report -> assertThat(PlainText.of(report)).contains("not published yet"));
        assertThat(run("kb status", Map.of())).contains("Snapshot 1 is live", "waits for kb resume");
        run("kb resume", Map.of());
        lookAfter(Duration.ofDays(1));
        assertThat(PlainText.of(reports.get(1))).contains("Published");
    }

    @Test
    void whatMakesAnswersWorseIsReportedAndNotPublished() {
        run("kb init", Map.of());
        run("kb schedule", Map.of("times", "0 4 * * *"));
        run(
                "kb add",
                Map.of(),
                document(
                        "advert.html",
                        "<html><body><article><h1>Full-stack developer salary</h1><p>The average full-stack developer"
                                + " salary is $91,000 a year. A full-stack developer earns a full-stack salary of $91,000"
                                + " on average.</p></article></body></html>"));
        lookAfter(Duration.ofDays(1));
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(Outcome.BLOCKED);
            assertThat(PlainText.of(report)).contains("Not published");
        });
        assertThat(run("kb status", Map.of())).contains("Snapshot 1 is live");
    }

    @Test
    void whatIsNoTimeIsRefusedWithAnExample() {
        run("kb init", Map.of("empty", "yes"));
        assertThat(run("kb schedule", Map.of("times", "when it rains"))).contains("daily 03:00");
        assertThat(run("kb schedule", Map.of("times", "daily 25:00"))).contains("daily 03:00");
        assertThat(run("kb schedule", Map.of("times", "daily 03:00", "zone", "Mars/Olympus")))
                .contains("Europe/Berlin");
        assertThat(run("kb schedule", Map.of())).contains("only when I am told to");
        run("kb schedule", Map.of("times", "mondays 06:30"));
        assertThat(run("kb schedule", Map.of())).contains("06:30", "Monday");
        run("kb schedule", Map.of("times", "never"));
        assertThat(run("kb schedule", Map.of())).contains("only when I am told to");
    }

    @Test
    void whatAnotherVersionBuiltIsRefreshedButNotPublished(@TempDir Path older) throws IOException {
        try (InputStream before = ScheduleTest.class.getResourceAsStream("/homes/v1/career-bot.db")) {
            Files.copy(Objects.requireNonNull(before), older.resolve("career-bot.db"));
        }
        try (Wiring upgraded = new Wiring(older, Optional.empty(), Clock.systemUTC())) {
            assertThat(upgraded.stageUpgrade().map(PlainText::of))
                    .hasValueSatisfying(
                            report -> assertThat(report).contains("Staged as snapshot", "not published yet"));
            assertThat(PlainText.of(upgraded.bot()
                            .answer(Request.text("", "what does a playtester do?"))
                            .reply()))
                    .contains("unfinished games");
        }
        run("kb init", Map.of("empty", "yes"));
        assertThat(wiring.stageUpgrade()).isEmpty();
    }

    @Test
    void whoAsksWhileASnapshotIsPublishedGetsAnAnswerFromOneOfBoth() throws Exception {
        run("kb init", Map.of());
        AtomicBoolean published = new AtomicBoolean();
        List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
        List<Thread> askers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String number = String.valueOf(i);
            askers.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 20 || !published.get(); n++) {
                    String question = "what does a backend developer do in " + (n % 500) + " of " + number + " teams?";
                    replies.add(bot.answer(Request.text("", question)).reply());
                }
            }));
        }
        run("kb add", Map.of(), PLAYTESTER);
        String report = run("kb refresh", Map.of("publish", "yes"));
        published.set(true);
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(report).contains("Published");
        assertThat(replies).isNotEmpty().noneMatch(reply -> reply.outcome() == Outcome.FAILED);
        assertThat(PlainText.of(bot.answer(Request.text("", "what does a playtester do?"))
                        .reply()))
                .contains("unfinished games");
    }
}
