package dev.careerbot.app.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.app.Wiring;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answers to the development questions; the half set aside decides. Each floor stands a little below what was measured on
 * that half (intent .935, facts .953, right article .967, far off topic .968, near misses .880); the goals are .95, and .90 for
 * near misses. Another author's questions, which were not used for tuning, tell what strangers meet: intent .82, facts .84, near
 * misses .871.
 */
class DevelopmentQuestionsTest {
    @TempDir
    static Path home;

    @Test
    void theHalfSetAsideIsAnsweredRightly() throws IOException {
        try (Wiring wiring = new Wiring(home, Optional.empty(), Clock.systemUTC())) {
            Measures tuning = measure(wiring, false);
            Measures aside = measure(wiring, true);
            System.out.println(tuning.table("Development questions, half for tuning"));
            System.out.println(aside.table("Development questions, half set aside"));
            SoftAssertions softly = new SoftAssertions();
            floor(softly, aside, "intent", 0.92);
            floor(softly, aside, "facts", 0.935);
            floor(softly, aside, "not answered, far", 0.94);
            floor(softly, aside, "not answered, near", 0.87);
            floor(softly, aside, "right article", 0.95);
            floor(softly, aside, "every statement cited", 1);
            floor(softly, aside, "at most three sources", 1);
            softly.assertThat(aside.medianLength()).as("median length").isBetween(1, 120);
            softly.assertAll();
        }
    }

    @Test
    void anotherAuthorsQuestionsAreAnsweredAsWellAsMeasured() throws IOException {
        try (Wiring wiring = new Wiring(home, Optional.empty(), Clock.systemUTC())) {
            Measures measures = measure(wiring, Question.load("another-author.jsonl"));
            System.out.println(measures.table("Another author's questions"));
            SoftAssertions softly = new SoftAssertions();
            floor(softly, measures, "intent", 0.79);
            floor(softly, measures, "facts", 0.81);
            floor(softly, measures, "not answered, far", 0.9);
            floor(softly, measures, "not answered, near", 0.81);
            softly.assertAll();
        }
    }

    private static void floor(SoftAssertions softly, Measures measures, String what, double floor) {
        softly.assertThat(measures.share(what)).as(what).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void theSetIsLargeAndBalancedEnoughToMeasureOn() throws IOException {
        List<Question> questions = Question.load("development.jsonl");
        assertThat(questions).hasSizeGreaterThanOrEqualTo(300);
        assertThat(questions.stream().filter(q -> q.group().equals("far"))).hasSizeGreaterThanOrEqualTo(40);
        assertThat(questions.stream().filter(q -> q.group().equals("near"))).hasSizeGreaterThanOrEqualTo(60);
        assertThat((double) questions.stream().filter(Question::isSetAside).count() / questions.size())
                .isBetween(0.4, 0.6);
    }

    private static Measures measure(Wiring wiring, boolean setAside) throws IOException {
        return measure(
                wiring,
                Question.load("development.jsonl").stream()
                        .filter(question -> question.isSetAside() == setAside)
                        .toList());
    }

    private static Measures measure(Wiring wiring, List<Question> questions) {
        Measures measures = new Measures();
        for (Question question : questions) {
            Response response = wiring.bot().answer(Request.text(question.conversation(), question.text()));
            List<String> failed = measures.judge(question, response);
            if (!question.isSetAside() && !failed.isEmpty()) {
                System.out.println(question.id() + " " + failed + " " + question.text());
            }
        }
        return measures;
    }
}
