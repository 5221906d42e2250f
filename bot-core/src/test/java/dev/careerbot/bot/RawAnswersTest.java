package dev.careerbot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.model.RoleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers from articles as they come, and what is asked back or refused. */
final class RawAnswersTest {

    @TempDir
    Path folder;

    private TestBot bot = TestBot.shipped();

    @BeforeEach
    void twoArticles() throws IOException {
        Files.writeString(folder.resolve("sound.html"), """
                <html><head><title>Sound engineers and light engineers</title></head><body><article>
                <h1>Sound engineers and light engineers</h1>
                <p>By Ada Quill. Published 17 November 2024.</p>
                <p>A sound engineer records bands and mixes what they play. A light engineer plans the lamps of a stage and
                runs them at night. Unlike sound engineers, light engineers climb a lot. A stage manager gives every
                cue, and the stage manager calls the break.</p>
                <h2>What the two earn</h2>
                <p>These are yearly salaries in Tartu for 2023:</p>
                <table><tr><th>Level</th><th>Sound engineer</th><th>Light engineer</th></tr>
                <tr><td>Junior</td><td>€21,000</td><td>€19,500</td></tr>
                <tr><td>Senior</td><td>€34,000</td><td>€31,000</td></tr></table>
                <p>Stage hands who train further and become a rigging engineer earn about €45,000.</p>
                <h2>Certificates</h2>
                <p>The Certified Stage Rigger exam of the Lantern Guild opens doors for light engineers. It costs €310.</p>
                <p>The Certified Stage Rigger exam at €310 is a gentle start. Those who aim higher go on to the Certified Lamp
                Focuser exam, which has two parts.</p>
                <h2>Portfolio</h2>
                <p>Set two to three weeks aside for your portfolio before you apply as a senior sound engineer.</p>
                <h2>Tools</h2>
                <ul><li>Sound: Reaper, a field recorder, and a pair of honest loudspeakers that nobody may borrow.</li>
                <li>Light: a grandMA console, and a harness.</li></ul>
                </article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what does a sound engineer earn in Tartu?              | €21,000",
                "senior light engineer pay                              | €31,000",
                "which tools does a sound engineer use?                 | Reaper",
                "what does the Certified Stage Rigger exam cost?        | €310",
                "who wrote that article about light engineers?          | Ada Quill"
            })
    void whatAnArticleSaysIsAnswered(String question, String part) {
        assertThat(PlainText.of(bot.ask(question).reply())).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what does a sound engineer earn in Calgary?",
                "sound engineer pay in Leeds",
                "and their pay in 2031?"
            })
    void payElsewhereIsNotTold(String question) {
        bot.ask("here", "what does a sound engineer earn?");
        assertThat(bot.ask("here", question).reply().outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what does the Certified Lamp Focuser exam cost?",
                "what does the Advanced Stage Rigger exam cost?",
                "what share of people pass the Certified Stage Rigger exam?",
                "what does a principal sound engineer earn?",
                "how many years until I am a senior sound engineer?"
            })
    void aNumberOfSomethingElseIsNotTold(String question) {
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what does a kite engineer earn on average?",
                "what does a lamp designer earn?",
                "how much was the Leeds evening course that the kite engineer took?"
            })
    void whatTheBestEarnAndThatSomeEarnWellIsNoPay(String question) throws IOException {
        Files.writeString(folder.resolve("kites.html"), """
                <html><head><title>Kite engineer or lamp designer?</title></head><body><article>
                <h1>Kite engineer or lamp designer?</h1><p>A kite engineer flies kites, and a lamp designer draws lamps.</p>
                <h2>Pay</h2><p>A kite engineer can make up to €90,000. Lamp designers are among the best paid people of a
                stage. A senior designer makes €70,000 at a large house.</p>
                <p>I took an evening course in Leeds as a kite engineer, and it has paid for itself many times over.</p>
                </article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(PlainText.of(bot.ask("what does a kite engineer earn?").reply()))
                .contains("€90,000");
    }

    @Test
    void aNumberOfWeeksIsTold() {
        assertThat(PlainText.of(bot.ask("how many weeks should I set aside for the portfolio of a sound engineer?")
                        .reply()))
                .contains("two to three weeks");
    }

    @Test
    void whatIsSaidForATitleThatNobodyDescribesIsTold() throws IOException {
        Files.writeString(folder.resolve("rigs.html"), """
                <html><head><title>The rigging engineer</title></head><body><article><h1>The rigging engineer</h1>
                <p>A rigging engineer hangs lamps over a stage. Every rigging engineer owns a harness.</p>
                <p>If you come from circus work, expect to wait a year before anybody lets you climb alone.</p>
                </article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(PlainText.of(bot.ask("how long must a circus engineer wait before anybody lets them climb alone?")
                        .reply()))
                .contains("expect to wait a year");
        assertThat(bot.ask("what does a circus engineer earn?").reply().outcome())
                .isEqualTo(Outcome.UNKNOWN_ROLE);
        assertThat(bot.ask("does every fireworks engineer own a harness?").reply())
                .satisfies(reply -> {
                    assertThat(reply.outcome()).isEqualTo(Outcome.UNKNOWN_ROLE);
                    assertThat(PlainText.of(reply))
                            .contains("The nearest that I have", "Every rigging engineer owns a harness");
                });
        assertThat(PlainText.of(bot.ask("what does a fireworks engineer earn?").reply()))
                .doesNotContain("The nearest that I have");
        assertThat(bot.ask("circus engineer skills?").reply().outcome()).isEqualTo(Outcome.UNKNOWN_ROLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the Marlbury article on kite engineers based on, any real data?        | 340 job adverts gathered by Marlbury",
                "Where does the Marlbury Desk take its pay data for kite engineers from?         | Structure of Kites Inquiry",
                "who wrote that article about light engineers?                                   | Ada Quill"
            })
    void whatASourceRestsOnIsTold(String question, String part) throws IOException {
        Files.writeString(folder.resolve("kites.html"), """
                <html><head><title>The kite engineer</title><meta property="og:site_name" content="Marlbury Desk"></head>
                <body><article><h1>The kite engineer</h1><p>A kite engineer flies kites over a stage for a living.</p>
                <p>Kite engineers like the wind and the sea.</p><h2>Data and notes</h2>
                <p>Our real data are 340 job adverts gathered by Marlbury between June and December.</p>
                <p>Pay data: Structure of Kites Inquiry of the Tidewell Institute.</p></article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(PlainText.of(bot.ask(question).reply())).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how many hours of overtime do kite engineers put in per week?",
                "how many encores does a kite engineer fly each night?",
                "what is the average tenure of a kite engineer with one employer?",
                "how many kite engineers are there in the Netherlands?"
            })
    void aNumberThatIsOfSomethingElseIsNotTold(String question) throws IOException {
        Files.writeString(folder.resolve("kites.html"), """
                <html><head><title>Kite engineers in the Netherlands</title></head><body><article>
                <h1>Kite engineers in the Netherlands</h1><p>A kite engineer flies kites over a stage for a living.</p>
                <p>Kite engineers spend thirty hours a week on the stage and two at a desk.</p>
                <p>Demand for kite engineers rises by 11% until 2027, with most of the growth by the sea.</p>
                <p>A kite engineer earns €40,000 on average after five years with one employer.</p></article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(PlainText.of(bot.ask("how many hours do kite engineers spend on the stage each week?")
                        .reply()))
                .contains("thirty hours a week");
        assertThat(PlainText.of(bot.ask("what is the average yearly amount that a kite engineer earns?")
                        .reply()))
                .contains("€40,000");
    }

    @Test
    void whatAnAskerWantsToBecomeHasToBeDescribed() {
        bot = TestBot.shipped();
        assertThat(bot.ask("I want to be CTO one day, how do I get there from back-end developer?")
                        .reply()
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN_ROLE);
        assertThat(bot.ask("I was a COBOL programmer, how do I become a back-end developer?")
                        .reply()
                        .outcome())
                .isEqualTo(Outcome.ANSWERED);
        assertThat(bot.ask("I used to be a lighthouse keeper, how do I become a back-end developer?")
                        .reply()
                        .outcome())
                .isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void fieldsAreComparedWhereRolesOfEachAreDescribed() throws IOException {
        Files.writeString(folder.resolve("front.html"), """
                <html><head><title>The front-end developer</title></head><body><article><h1>The front-end developer</h1>
                <p>A front-end developer builds what people see of a page.</p><h2>Pay</h2>
                <p>Front-end developers earn €50,000 a year at the median.</p></article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(bot.ask("front end vs back end, which pays better?").reply().outcome())
                .isEqualTo(Outcome.UNKNOWN_ROLE);
    }

    @Test
    void whatAnExamCostsIsToldInAnyCurrencyAndWhatItBringsIsNoPrice() throws IOException {
        Files.writeString(folder.resolve("kites.html"), """
                <html><head><title>The kite engineer</title></head><body><article><h1>The kite engineer</h1>
                <p>A kite engineer flies kites over a stage for a living.</p><h2>Certificates</h2>
                <p>Earning the Certified Kite Pilot costs 450 Swiss francs.</p>
                <p>Holders of the Certified Storm Pilot make CHF 120,000 a year.</p>
                <p>The Certified Wind Reader is worth about €5,800 a year to kite engineers.</p></article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(PlainText.of(
                        bot.ask("what does the Certified Kite Pilot exam cost?").reply()))
                .contains("450 Swiss francs");
        assertThat(bot.ask("what does the Certified Wind Reader exam cost?")
                        .reply()
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
        assertThat(bot.ask("what does the Certified Storm Pilot exam cost?")
                        .reply()
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void whereADurationIsAskedForDurationsAreOfferedFirst() throws IOException {
        Files.writeString(folder.resolve("kites.html"), """
                <html><head><title>Kite engineers and kite designers</title></head><body><article>
                <h1>Kite engineers and kite designers</h1>
                <p>A kite engineer builds kites for a stage. A kite designer draws them.</p><h2>Pay</h2>
                <table><tr><th>Years</th><th>Kite engineer</th><th>Kite designer</th></tr>
                <tr><td>0–2</td><td>€31,000</td><td>€34,000</td></tr>
                <tr><td>3–5</td><td>€36,000</td><td>€39,000</td></tr>
                <tr><td>6–9</td><td>€41,000</td><td>€44,000</td></tr></table>
                <h2>Changing sides</h2>
                <p>Many people ask us about it. This is the most common switch, and our leads put it at nine to fifteen months.</p>
                </article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(PlainText.of(bot.ask(
                                "I'm a kite engineer in Ohio and want to switch to kite designer. How long should I budget for that?")
                        .reply()))
                .contains("nine to fifteen months");
    }

    @Test
    void theSentenceAfterTheBestOneIsToldWithIt() throws IOException {
        Files.writeString(folder.resolve("switch.html"), """
                <html><head><title>The lamp engineer</title></head><body><article><h1>The lamp engineer</h1>
                <p>A lamp engineer hangs lamps over a stage. A sound engineer who wants to become a lamp engineer begins as an
                apprentice. The median switch took our members fourteen months. After that nobody went back.</p>
                <p>Most of them own a ladder of their own.</p></article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        String text = PlainText.of(bot.ask("as what does a sound engineer begin who wants to become a lamp engineer?")
                .reply());
        assertThat(text).contains("begins as an apprentice [1]. The median switch took our members fourteen months");
    }

    @Test
    void theSentenceAfterIsCitedWithTheSourceAskedForAlone() throws IOException {
        String shared = "After that nobody went back to the boats in the harbour for at least two winters.";
        Files.writeString(folder.resolve("marlbury.html"), """
                <html><head><title>The lamp engineer</title></head><body><article><h1>The lamp engineer</h1>
                <p>A lamp engineer hangs lamps over a stage. Whoever wants to hang them begins as an apprentice in a theatre by
                the sea. %s</p></article></body></html>
                """.formatted(shared));
        Files.writeString(folder.resolve("quillon.html"), """
                <html><head><title>The lamp engineer at work</title></head><body><article><h1>The lamp engineer at work</h1>
                <p>A lamp engineer climbs ladders. %s</p></article></body></html>
                """.formatted(shared));
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        String question = "do lamp engineers begin as apprentices in a theatre";
        assertThat(PlainText.of(bot.ask(question + "?").reply())).contains("two winters [1][2]");
        assertThat(PlainText.of(
                        bot.ask("according to Marlbury, " + question + "?").reply()))
                .contains("two winters [1]")
                .doesNotContain("[2]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Marlbury's survey, how many people filled it in?               | 2,310",
                "which tools does a kite engineer need?                         | Skills that the sources name"
            })
    void whatAFigureRestsOnAndSkillsNamedOnTheWayAreFound(String question, String part) throws IOException {
        Files.writeString(folder.resolve("kites.html"), """
                <html><head><title>Kite engineer or lamp designer?</title><meta property="og:site_name" content="Marlbury Work">
                </head><body><article><h1>Kite engineer or lamp designer?</h1>
                <p>A kite engineer flies kites, and a lamp designer draws lamps. Kite engineers came from Python or SQL, and one
                certificate helped them.</p>
                <p>These are the figures from 2,310 adverts that we read in 2023 for our survey.</p></article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(PlainText.of(bot.ask(question).reply())).contains(part);
    }

    @Test
    void ofTownsSideBySideEachIsTold() throws IOException {
        Files.writeString(folder.resolve("towns.html"), """
                <html><head><title>The lamp engineer: pay by city</title></head><body><article>
                <h1>The lamp engineer: pay by city</h1><p>A lamp engineer hangs lamps over a stage.</p><h2>Pay by city</h2>
                <table><tr><th>City</th><th>Median per year</th></tr><tr><td>Zug</td><td>€138,000</td></tr>
                <tr><td>Oslo</td><td>€82,000</td></tr><tr><td>Leeds</td><td>€57,000</td></tr></table></article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(PlainText.of(
                        bot.ask("what do lamp engineers earn in Zug or Oslo?").reply()))
                .contains("138,000", "82,000")
                .doesNotContain("57,000");
    }

    @Test
    void rolesOfWhichNothingAlikeIsToldAreNotCompared() throws IOException {
        Files.writeString(folder.resolve("tides.html"), """
                <html><head><title>Tide analysts</title></head><body><article><h1>Tide analysts</h1><h2>Focus</h2>
                <p>A tide analyst watches the sea at night and warns the ships.</p></article></body></html>
                """);
        Files.writeString(folder.resolve("kites.html"), """
                <html><head><title>Kite designers</title></head><body><article><h1>Kite designers</h1><h2>Education</h2>
                <p>A kite designer has a degree in physics from a university by the sea.</p></article></body></html>
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        Response response = bot.ask("tide analyst or kite designer, what is the difference?");
        assertThat(response.reply().outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(PlainText.of(response.reply()))
                .contains("No source that I know tells the same of them", "watches the sea", "degree in physics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how much would I earn?",
                "how much does an engineer earn?",
                "which certificates does an engineer need?"
            })
    void whereSeveralRolesAreMeantOneIsAskedBack(String question) {
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(Outcome.CLARIFY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what about the light one?", "and light?"})
    void theOtherRoleIsNamedByItsFirstWord(String followUp) {
        bot.ask("here", "what does a sound engineer earn?");
        Response response = bot.ask("here", followUp);
        assertThat(response.intent()).isEqualTo("pay");
        assertThat(response.roles()).containsExactly(new RoleId("light-engineer"));
    }

    @Test
    void aQuestionWithoutARoleIsAboutTheOneSpokenOf() {
        bot.ask("here", "what does a light engineer do?");
        assertThat(bot.ask("here", "what would i earn in tartu as a junior").roles())
                .containsExactly(new RoleId("light-engineer"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "does a sound engineer earn more than a light engineer? | ANSWERED",
                "does a stage manager earn more than a sound engineer?  | UNKNOWN_ROLE",
                "does a rigging engineer earn more than a lamp designer? | UNKNOWN_ROLE"
            })
    void whoEarnsMoreIsToldWhereBothAreKnown(String question, Outcome outcome) {
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(outcome);
    }

    @Test
    void whoIsAskedForByAnotherNameOfTheirsIsTold() throws IOException {
        Files.writeString(folder.resolve("support.html"), """
                <html><body><article><h1>IT support specialist</h1>
                <p>Also known as: help desk technician, service desk analyst.</p>
                <p>An IT support specialist answers those who call. An IT support specialist earns €38,700 in the middle.</p>
                </article></body></html>
                """);
        TestBot support = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
        assertThat(PlainText.of(
                        support.ask("What do help desk technicians earn?").reply()))
                .contains("38,700");
    }
}
