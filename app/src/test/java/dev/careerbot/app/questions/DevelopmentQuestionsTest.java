package dev.careerbot.app.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.app.Wiring;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answers to the development questions; the half set aside decides. Each floor stands a little below what was measured on
 * that half (intent .958, facts .953, right article .950, far off topic .984, near misses .906); the goals are .95, and .90 for
 * near misses. A third author's questions, which nobody read and nothing was fitted on, tell what strangers meet: intent .806, facts
 * .889, near misses .886.
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
            floor(softly, aside, "intent", 0.945);
            floor(softly, aside, "facts", 0.94);
            floor(softly, aside, "not answered, far", 0.96);
            floor(softly, aside, "not answered, near", 0.89);
            floor(softly, aside, "right article", 0.94);
            floor(softly, aside, "every statement cited", 1);
            floor(softly, aside, "at most three sources", 1);
            softly.assertThat(aside.medianLength()).as("median length").isBetween(1, 120);
            softly.assertAll();
        }
    }

    @Test
    void anotherAuthorsQuestionsAreAnsweredAsWellAsMeasured() throws IOException {
        assertFloors(
                "another-author.jsonl",
                Map.of("intent", 0.81, "facts", 0.84, "not answered, far", 0.9, "not answered, near", 0.88));
    }

    @Test
    void questionsThatNobodyReadAreAnsweredAsWellAsMeasured() throws IOException {
        assertFloors(
                "third-author.jsonl",
                Map.of("intent", 0.78, "facts", 0.86, "not answered, far", 0.9, "not answered, near", 0.85));
    }

    /** Asks all questions of a file, and shows none of them. */
    private static void assertFloors(String file, Map<String, Double> floors) throws IOException {
        try (Wiring wiring = new Wiring(home, Optional.empty(), Clock.systemUTC())) {
            Measures measures = new Measures();
            for (Question question : Question.load(file)) {
                judge(wiring, question, measures);
            }
            System.out.println(measures.table("All questions of " + file));
            SoftAssertions softly = new SoftAssertions();
            floors.forEach((what, floor) -> floor(softly, measures, what, floor));
            softly.assertAll();
        }
    }

    private static List<String> judge(Wiring wiring, Question question, Measures measures) {
        Response response = wiring.bot().answer(Request.text(question.conversation(), question.text()));
        return measures.judge(question, response);
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
        Measures measures = new Measures();
        for (Question question : Question.load("development.jsonl")) {
            if (question.isSetAside() == setAside) {
                List<String> failed = judge(wiring, question, measures);
                if (!setAside && !failed.isEmpty()) {
                    System.out.println(question.id() + " " + failed + " " + question.text());
                }
            }
        }
        return measures;
    }
}
