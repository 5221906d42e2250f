package dev.careerbot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.RoleId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Follow-ups, and what a conversation remembers. */
final class BotConversationTest {
    private static final RoleId DEVELOPER = new RoleId("backend-developer");
    private static final RoleId ENGINEER = new RoleId("backend-engineer");
    private static final String HERE = "here";
    private static final String ELSEWHERE = "elsewhere";

    private final Clock clock = new Clock();
    private TestBot bot = TestBot.shipped();

    @BeforeEach
    void aBotThatRemembersNothing() {
        bot = new TestBot(TestBot.shipped().knowledge(), clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"and the price tag?", "how many months does it take", "who teaches it?"})
    void whatIsAskedOfACourseSpokenOfIsAskedOfCourses(String followUp) {
        bot.ask(HERE, "what is the Interview Kickstart course?");
        assertThat(bot.ask(HERE, followUp).intent()).isEqualTo("certs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"and the engineer?", "And an engineer?", "what about the engineer", "and backend engineers?"})
    void aRoleAloneIsAskedTheLastQuestion(String followUp) {
        bot.ask(HERE, "which skills does a backend developer need?");
        Response response = bot.ask(HERE, followUp);
        assertThat(response.intent()).isEqualTo("skills");
        assertThat(response.roles()).containsExactly(ENGINEER);
    }

    @ParameterizedTest
    @CsvSource({
        "what about pay?, pay",
        "and the salary?, pay",
        "which degree do they need?, education",
        "which skills do they need?, skills",
        "how do I become one?, path",
        "which certifications are there for it?, certs"
    })
    void aQuestionWithoutARoleIsAboutTheLastOne(String followUp, String intent) {
        bot.ask(HERE, "what does a backend engineer do?");
        Response response = bot.ask(HERE, followUp);
        assertThat(response.intent()).isEqualTo(intent);
        assertThat(response.roles()).containsExactly(ENGINEER);
    }

    @ParameterizedTest
    @CsvSource({
        "backend developer vs backend engineer, which skills does the second one need?, backend-engineer",
        "backend engineer vs backend developer, which skills does the second one need?, backend-developer",
        "backend developer vs backend engineer, which skills does the latter need?, backend-engineer",
        "backend developer vs backend engineer, which skills does the first one need?, backend-developer",
        "backend engineer vs backend developer, which skills does the former need?, backend-engineer",
        "backend developer vs backend engineer, what does the other one do?, backend-engineer"
    })
    void theSecondOneIsTheSecondInTheAskersOrder(String comparison, String followUp, String role) {
        bot.ask(HERE, comparison);
        assertThat(bot.ask(HERE, followUp).roles()).containsExactly(new RoleId(role));
    }

    @Test
    void theSecondOneAloneIsAboutThatRoleAlone() {
        bot.ask(HERE, "backend developer vs backend engineer");
        assertThat(bot.ask(HERE, "the second one").roles()).containsExactly(ENGINEER);
    }

    @Test
    void aFollowUpToAComparisonComparesBoth() {
        bot.ask(HERE, "backend developer vs backend engineer");
        Response response = bot.ask(HERE, "what about pay?");
        assertThat(response.roles()).containsExactly(DEVELOPER, ENGINEER);
    }

    @Test
    void aRoleNamedAnewTakesTheOldOnesPlace() {
        bot.ask(HERE, "which skills does a backend developer need?");
        assertThat(bot.ask(HERE, "how much does a backend engineer earn?").roles())
                .containsExactly(ENGINEER);
        assertThat(bot.ask(HERE, "what about education?").roles()).containsExactly(ENGINEER);
    }

    @Test
    void aPlaceAloneIsAskedTheLastQuestion() {
        bot.ask(HERE, "how much does a backend developer earn?");
        Response response = bot.ask(HERE, "and Paris?");
        assertThat(response.intent()).isEqualTo("pay");
        assertThat(response.roles()).containsExactly(DEVELOPER);
        assertThat(response.reply().outcome().answered()).isFalse();
    }

    @Test
    void theyAreThoseWhomTheLastAnswerWasAbout() {
        bot.ask(HERE, "who decides which work the devs do next?");
        assertThat(bot.ask(HERE, "and their salary?").roles()).containsExactly(new RoleId("product-manager"));
    }

    @Test
    void thanksInBetweenForgetNothing() {
        bot.ask(HERE, "which skills does a backend developer need?");
        bot.ask(HERE, "thanks!");
        assertThat(bot.ask(HERE, "and the engineer?").roles()).containsExactly(ENGINEER);
    }

    @Test
    void aRefusalInBetweenForgetsNothing() {
        bot.ask(HERE, "which skills does a backend developer need?");
        bot.ask(HERE, "");
        assertThat(bot.ask(HERE, "and the engineer?").roles()).containsExactly(ENGINEER);
    }

    @Test
    void withoutAConversationNothingIsRemembered() {
        bot.ask("", "which skills does a backend developer need?");
        assertThat(bot.ask("", "what about pay?").roles()).isEmpty();
    }

    @Test
    void twoConversationsDoNotMix() {
        bot.ask(HERE, "what does a backend developer do?");
        bot.ask(ELSEWHERE, "what does a backend engineer do?");
        assertThat(bot.ask(HERE, "what about pay?").roles()).containsExactly(DEVELOPER);
        assertThat(bot.ask(ELSEWHERE, "what about pay?").roles()).containsExactly(ENGINEER);
    }

    @Test
    void theSameWordsInAnotherContextGetAnotherReply() {
        bot.ask(HERE, "what does a backend developer do?");
        bot.ask(ELSEWHERE, "what does a backend engineer do?");
        assertThat(bot.ask(HERE, "which skills do they need?").reply())
                .isNotEqualTo(bot.ask(ELSEWHERE, "which skills do they need?").reply());
    }

    @Test
    void theSameWordsInTheSameContextGetTheSameReply() {
        assertThat(bot.ask("what does a backend developer do?"))
                .isEqualTo(bot.ask("what does a backend developer do?"));
    }

    @Test
    void aCommandIsNotAnsweredFromTheCacheOfTheSameWords() {
        String words = "back-end developer";
        assertThat(bot.command("pay", Map.of("role", words)).intent()).isEqualTo("pay");
        assertThat(bot.command("path", Map.of("role", words)).intent()).isEqualTo("path");
    }

    @Test
    void aConversationIsRememberedForHalfAnHour() {
        bot.ask(HERE, "what does a backend engineer do?");
        clock.forward(Duration.ofMinutes(29));
        assertThat(bot.ask(HERE, "what about pay?").roles()).containsExactly(ENGINEER);
    }

    @Test
    void afterHalfAnHourAConversationIsForgotten() {
        bot.ask(HERE, "what does a backend engineer do?");
        clock.forward(Duration.ofMinutes(31));
        assertThat(bot.ask(HERE, "what about pay?").roles()).isEmpty();
    }

    @Test
    void theHalfHourBeginsAnewWithEachQuestion() {
        bot.ask(HERE, "what does a backend engineer do?");
        clock.forward(Duration.ofMinutes(20));
        bot.ask(HERE, "which skills do they need?");
        clock.forward(Duration.ofMinutes(20));
        assertThat(bot.ask(HERE, "what about pay?").roles()).containsExactly(ENGINEER);
    }

    @Test
    void aCachedReplyDoesNotOutliveItsSnapshot() {
        AtomicReference<KnowledgeBase> live =
                new AtomicReference<>(base("Back-end developers write server code in Ruby."));
        TestBot refreshed = new TestBot(live::get, clock);
        String question = "what does a backend developer do?";
        Response before = refreshed.ask(question);
        live.set(base("Back-end developers write server code in Python."));
        Response after = refreshed.ask(question);
        assertThat(before.snapshot()).isNotEqualTo(after.snapshot());
        assertThat(before.reply().toString()).contains("Ruby");
        assertThat(after.reply().toString()).contains("Python").doesNotContain("Ruby");
    }

    @Test
    void anUnexpectedFailureIsAReplyWithItsIncident() {
        AtomicReference<KnowledgeBase> live = new AtomicReference<>(bot.knowledge());
        TestBot broken = new TestBot(live::get, clock);
        live.set(null);
        Response response = broken.ask("what does a backend developer do?");
        assertThat(response.reply().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(response.reply().blocks().toString()).contains(TestBot.INCIDENT);
    }

    @Test
    void aCommandThatDoesNotExistIsRefused() {
        assertThat(bot.command("juggle", Map.of()).reply().outcome()).isEqualTo(Outcome.REFUSED);
    }

    private static KnowledgeBase base(String claim) {
        return TestBot.load(TestBot.files(Map.of("one.md", """
                ---
                title: One
                ---

                # Back-end developer

                ## Focus
                - %s
                """.formatted(claim))));
    }

    private static final class Clock implements InstantSource {
        private Instant now = Instant.parse("2026-01-05T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void forward(Duration duration) {
            now = now.plus(duration);
        }
    }
}
