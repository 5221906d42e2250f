package dev.careerbot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.model.RoleId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions whose right answer is another than a list of statements. */
final class BotAnswersTest {
    private final TestBot bot = TestBot.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how much does a backend developer earn in Berlin?",
                "how much does a backend developer earn in India?",
                "what is the pay of a backend developer in 2031?",
                "what does a backend engineer earn in Germany?"
            })
    void aPlaceOrYearThatNoSourceSpeaksOfIsNoData(String question) {
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay of back-end developers", "backend developer pay", "what do backend devs earn?"})
    void aPlainQuestionForPayIsAnsweredWithFigures(String question) {
        assertThat(PlainText.of(bot.ask(question).reply())).contains("$95,000", "$61,042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which of the two usually sits higher in the org chart, and why?",
                "do the articles agree whether the two titles mean the same?",
                "which of the two back-end roles reports to executives?"
            })
    void theTwoAreThoseThatSourcesCompareMost(String question) {
        Response response = bot.ask(question);
        assertThat(response.roles())
                .containsExactlyInAnyOrder(new RoleId("backend-developer"), new RoleId("backend-engineer"));
        assertThat(response.reply().outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"which of the two pizzas is better?", "which of the two front-end roles earns more?"})
    void theTwoOfAnythingElseAreNotThese(String question) {
        assertThat(bot.ask(question).roles()).doesNotContain(new RoleId("backend-engineer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which is better for a new project, Django or Flask?",
                "is Java faster than Python?",
                "Python 3.12 or Python 3.9, which should I learn?"
            })
    void skillsAreNotWeighedWhereNoSourceDoes(String question) {
        Reply reply = bot.ask(question).reply();
        assertThat(reply.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(PlainText.of(reply)).doesNotContain("  ");
    }

    @Test
    void theTwoAreThoseThatWereSpokenOfWhereAnyWere() {
        bot.ask("c", "compare front-end developers and full-stack developers");
        assertThat(bot.ask("c", "How do the two jobs differ day to day?").roles())
                .doesNotContain(new RoleId("backend-engineer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does a back-end developer with 2.5 years of experience earn?",
                "Developer vs engineer: who needs Python and SQL?",
                "What is the best certification for a back-end developer who knows Python and SQL?"
            })
    void otherDecimalsAndComparisonsAreNoVersionsAndNoWeighing(String question) {
        assertThat(bot.ask(question).reply().outcome().answered()).isTrue();
    }

    @Test
    void whereNoSourceSaysWhatWasAskedOfSkillsThoseThatAreNamedAreOffered() {
        Reply reply = bot.ask("Is there any skill of backend developers that Invedus calls unusual?")
                .reply();
        assertThat(reply.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(PlainText.of(reply))
                .startsWith("No source that I know says that.")
                .contains("jQuery", "CSS");
    }

    @Test
    void aListOfOtherSkillsIsNoAnswerToWhetherOneIsNeeded() {
        Reply reply =
                bot.ask("does a backend developer need to be able to swim?").reply();
        assertThat(reply.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(PlainText.of(reply))
                .startsWith("No source that I know says that.")
                .contains("PHP");
    }

    @ParameterizedTest
    @CsvSource({
        "Do you know anything about DevOps engineers?, UNKNOWN_ROLE",
        "how old is the average backend engineer, NO_DATA",
        "My mate says every backend dev must know MongoDB. Do your articles back him up?, NO_DATA"
    })
    void smallTalkAndListsOfSourcesAreNoAnswers(String question, Outcome outcome) {
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(outcome);
    }

    @Test
    void theStatementThatAnswersComesFirst() {
        assertThat(PlainText.of(bot.ask("Do back-end developers check the site after launch?")
                        .reply()))
                .startsWith("Back-end developers evaluate how efficient");
    }

    @Test
    void aBareTitleMeansTheRoleThatTheNamedSourceTellsOf() {
        assertThat(PlainText.of(
                        bot.ask("which languages does WGU list for developers?").reply()))
                .contains("Python", "PHP");
        assertThat(bot.ask("which languages do developers need?").reply().outcome())
                .isEqualTo(Outcome.CLARIFY);
    }

    @Test
    void aPlaceWithinAnotherAnswersForIt() {
        assertThat(PlainText.of(bot.ask("where in the US do they pay best?").reply()))
                .contains("California and Washington");
    }

    @Test
    void aRoleThatIsOnlyMentionedAtAnothersIsNotCompared() {
        assertThat(bot.ask("mobile developer vs backend developer").reply().outcome())
                .isEqualTo(Outcome.UNKNOWN_ROLE);
    }

    @Test
    void theRolesAskedAboutAreToldEvenWhereNobodyKnowsThem() {
        assertThat(bot.ask("which skills does a wizard engineer need?").roles())
                .contains(new RoleId("wizard-engineer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "does a backend developer need Haskell?",
                "do backend engineers need COBOL?",
                "which roles need Erlang?",
                "should an engineer learn Clojure?"
            })
    void aSkillThatNoSourceNamesIsNoData(String question) {
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "what does a wizard engineer do?, wizard engineer",
        "which skills does an astronaut need?, astronaut",
        "how much does a plumber earn?, plumber",
        "compare a wizard engineer and a backend developer, wizard engineer",
        "backend developer vs plumber, plumber",
        "how do I become a dentist?, dentist"
    })
    void aTitleThatNoSourceDescribesIsNamedAsUnknown(String question, String title) {
        Reply reply = bot.ask(question).reply();
        assertThat(reply.outcome()).isEqualTo(Outcome.UNKNOWN_ROLE);
        assertThat(PlainText.of(reply)).contains(title);
    }

    @Test
    void anUnknownTitleOffersRolesOfTheSameKind() {
        Reply reply = bot.ask("what does a wizard engineer do?").reply();
        assertThat(reply.actions())
                .hasSizeBetween(1, 3)
                .allSatisfy(action -> assertThat(action.label()).endsWith("engineer"));
    }

    @Test
    void whatAnUnknownTitleOffersCanBeAsked() {
        for (Action action : bot.ask("what does a wizard engineer do?").reply().actions()) {
            Response response = bot.command(action.command(), action.arguments());
            assertThat(response.reply().outcome()).as(action.label()).isEqualTo(Outcome.ANSWERED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backend", "engineer", "developer"})
    void aTitleThatFitsSeveralRolesIsAskedBackWithAtMostThreeChoices(String role) {
        Reply reply = bot.command("skills", Map.of("role", role)).reply();
        assertThat(reply.outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(reply.actions()).hasSizeBetween(2, 3);
    }

    @Test
    void eachChoiceOfAQuestionBackIsAnswered() {
        for (Action action :
                bot.command("skills", Map.of("role", "backend")).reply().actions()) {
            Response response = bot.command(action.command(), action.arguments());
            assertThat(response.reply().outcome()).as(action.label()).isEqualTo(Outcome.ANSWERED);
            assertThat(response.roles().stream().map(bot::name)).containsExactly(action.label());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is the weather like in Paris?",
                "write me a poem about the sea",
                "who won the world cup?",
                "recipe for pancakes"
            })
    void whatIsNoCareerQuestionIsOutOfScope(String question) {
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "thanks!", "what can you do?", "good morning"})
    void smallTalkIsAnsweredWithoutSources(String question) {
        Response response = bot.ask(question);
        assertThat(response.intent()).isEqualTo("social");
        assertThat(response.reply().citations()).isEmpty();
    }

    @Test
    void aSourceNamedIsTheOnlyOneCited() {
        assertThat(bot.ask("what does WGU say about back-end engineers?")
                        .reply()
                        .citations())
                .isNotEmpty()
                .allSatisfy(
                        citation -> assertThat(citation.article().publisher()).isEqualTo("WGU"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the difference between a back-end developer and a back-end engineer?",
                "whats the diff between a backend dev and a backend eng",
                "BACKEND DEVELOPER VS ENGINEER",
                "bakend develper vs backend enginer?",
                "differences: back end developers / back end engineers"
            })
    void aComparisonIsUnderstoodHoweverItIsTyped(String question) {
        Response response = bot.ask(question);
        assertThat(response.intent()).isEqualTo("compare");
        assertThat(response.roles()).containsExactly(new RoleId("backend-developer"), new RoleId("backend-engineer"));
    }
}
