package dev.careerbot.app.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.careerbot.app.Wiring;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.Response;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The answers from articles in the raw. Floors stand a little below what was measured on the halves of the questions that are
 * set aside; the goals are .88 of facts on the shipped articles in the raw, and on others .85 of facts, .93 of intents, .90 of
 * roles and refusals.
 */
class RawArticlesTest {
    private static final Path SHARED = Path.of("..", "..", "shared", "articles");
    private static final List<String> ARTICLES = List.of(
            "cloud-architect.txt",
            "data-scientist-vs-data-analyst.html",
            "database-administrator.txt",
            "devops-engineer-explained.html",
            "game-developer.html",
            "ios-developer.md",
            "it-support-specialist.html",
            "machine-learning-engineer.md",
            "product-designer-and-ux-researcher.html",
            "qa-engineer-and-sdet.html",
            "scrum-master-product-owner.html",
            "security-analyst-penetration-tester.html",
            "sre-career-faq.html",
            "technical-writer-notes.txt");

    /** By three more authors, whose questions were read while the reader was mended: they tell of a loss, not of how good it is. */
    private static final List<String> MORE = List.of(
            "become-mobile-developer.html",
            "become-web-accessibility-auditor.html",
            "bench-notes-hardware-firmware.txt",
            "bioinformatician-careers-page.html",
            "computer-vision-interview.md",
            "cyber-threat-analyst-vs-incident-responder.html",
            "data-steward-role-explained.html",
            "data-vs-analytics-engineer.html",
            "digital-forensics-examiner.md",
            "erp-consultant-handout.txt",
            "etl-developer-or-bi-developer.txt",
            "help-desk-questions-answered.html",
            "it-auditor-faq.html",
            "job-profile-gis-developer.html",
            "mainframe-programmer.html",
            "manager-or-tech-lead.md",
            "mlops-engineer-recruiters-view.html",
            "network-engineer-profile.html",
            "platform-engineer-notes.txt",
            "product-project-programme-manager.html",
            "prompt-engineers-tribune.html",
            "sales-engineer-vs-solutions-consultant.html",
            "salesforce-admin-or-business-analyst.md",
            "sysadmin-guide.txt",
            "three-cios-on-the-top-job.txt",
            "ui-or-ux-pixelforge.html",
            "video-game-tester-faq.html");

    private static final List<String> UNANSWERABLE = List.of(
            "What is the dress code on a submarine?",
            "How long is the waiting list for the office kindergarten?",
            "Which pet insurance do employers offer?",
            "How many of them snore?",
            "Is the canteen vegan?",
            "What is the average shoe size?",
            "Which board game is played in the break?",
            "How many windows does the head office have?",
            "When was the first one of them knighted?",
            "How heavy is the laptop bag?",
            "Who designed the staff uniform?",
            "What is the maximum speed of the office lift?",
            "Which saint watches over this profession?",
            "How many of them can juggle?",
            "Where do they go on honeymoon?",
            "What is the name of the CEO's cat?",
            "How much rain falls on the campus?",
            "Which dance is danced at the yearly gala?",
            "How many of them wear glasses?",
            "What is the phone number of the help line?");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @Test
    void theShippedArticlesAnswerInTheRawToo() throws IOException {
        assumeTrue(Files.exists(SHARED), "the articles in the raw are not at hand: " + SHARED);
        Measures aside = measure(SHARED, "development.jsonl", "Development questions, articles in the raw");
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(aside.share("facts")).as("facts").isGreaterThanOrEqualTo(0.91);
        softly.assertThat(aside.share("intent")).as("intent").isGreaterThanOrEqualTo(0.945);
        softly.assertThat(aside.share("not answered, far")).as("far").isGreaterThanOrEqualTo(0.94);
        softly.assertThat(aside.share("not answered, near")).as("near").isGreaterThanOrEqualTo(0.88);
        softly.assertThat(aside.medianLength()).as("median length").isBetween(1, 140);
        softly.assertAll();
    }

    @Test
    void articlesOnOtherRolesAnswerAtOnce() throws IOException {
        copy(ARTICLES);
        Measures aside = measure(folder, "raw.jsonl", "Questions on other articles in the raw");
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(aside.share("facts")).as("facts").isGreaterThanOrEqualTo(0.88);
        softly.assertThat(aside.share("intent")).as("intent").isGreaterThanOrEqualTo(0.93);
        softly.assertThat(aside.share("roles")).as("roles").isGreaterThanOrEqualTo(0.86);
        softly.assertThat(aside.share("not answered, near")).as("near").isGreaterThanOrEqualTo(0.94);
        softly.assertAll();
    }

    @Test
    void manyArticlesTogetherAnswerToo() throws IOException {
        copy(MORE);
        Measures all = new Measures();
        ask(folder, "raw-more.jsonl", question -> all);
        System.out.println(all.table("Questions on 27 more articles in the raw"));
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(all.share("facts")).as("facts").isGreaterThanOrEqualTo(0.84);
        softly.assertThat(all.share("intent")).as("intent").isGreaterThanOrEqualTo(0.91);
        softly.assertThat(all.share("roles")).as("roles").isGreaterThanOrEqualTo(0.80);
        softly.assertThat(all.share("not answered, near")).as("near").isGreaterThanOrEqualTo(0.88);
        softly.assertAll();
    }

    /** Each by one author who saw nothing of the bot; the questions of the fourth were not read either, and nothing was mended by them. */
    @ParameterizedTest
    @CsvSource({
        "one, 0.73, 0.93",
        "two, 0.80, 0.93",
        "three, 0.78, 0.85",
        "four, 0.78, 0.88",
        "five, 0.75, 0.88",
        "six, 0.58, 0.93",
        "seven, 0.61, 0.88"
    })
    void articlesOfStrangersAnswerAtOnce(String author, double facts, double near) throws IOException {
        Measures all = new Measures();
        Path articles = Path.of("src", "test", "resources", "raw-articles", "strangers", author);
        ask(articles, "strangers-" + author + ".jsonl", question -> all);
        System.out.println(all.table("Questions on articles in the raw, author " + author));
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(all.share("facts")).as("facts").isGreaterThanOrEqualTo(facts);
        softly.assertThat(all.share("not answered, near")).as("near").isGreaterThanOrEqualTo(near);
        softly.assertThat(all.share("not answered, far")).as("far").isEqualTo(1);
        softly.assertAll();
    }

    /** The more a base holds, the nearer it comes to any question by chance; it is calibrated against that. */
    @Test
    void manyArticlesDoNotAnswerWhatNobodyTells() throws IOException {
        copy(ARTICLES);
        copy(MORE);
        try (Wiring wiring = new Wiring(home, Optional.of(folder), Clock.systemUTC())) {
            List<String> answered = UNANSWERABLE.stream()
                    .filter(question -> wiring.bot()
                            .answer(Request.text("", question))
                            .reply()
                            .outcome()
                            .answered())
                    .toList();
            assertThat(answered).isEmpty();
        }
    }

    private void copy(List<String> articles) throws IOException {
        for (String article : articles) {
            try (InputStream in = RawArticlesTest.class.getResourceAsStream("/raw-articles/" + article)) {
                Files.write(
                        folder.resolve(article),
                        Objects.requireNonNull(in, article).readAllBytes());
            }
        }
    }

    private Measures measure(Path articles, String questions, String title) throws IOException {
        Measures tuning = new Measures();
        Measures aside = new Measures();
        ask(articles, questions, question -> question.isSetAside() ? aside : tuning);
        System.out.println(tuning.table(title + ", half for tuning"));
        System.out.println(aside.table(title + ", half set aside"));
        return aside;
    }

    private void ask(Path articles, String questions, Function<Question, Measures> measures) throws IOException {
        try (Wiring wiring = new Wiring(home, Optional.of(articles), Clock.systemUTC())) {
            for (Question question : Question.load(questions)) {
                Response response = wiring.bot().answer(Request.text(question.conversation(), question.text()));
                measures.apply(question).judge(question, response);
                assertQuotesStandInTheirArticles(articles, response);
                assertThat(PlainText.of(response.reply()).toLowerCase(Locale.ROOT))
                        .doesNotContain("cookie", "newsletter", "ignore your previous", "all rights reserved");
            }
        }
    }

    private static void assertQuotesStandInTheirArticles(Path articles, Response response) throws IOException {
        for (Citation citation : response.reply().citations()) {
            if (citation.quote() != null) {
                assertThat(citation.quote().length()).isLessThanOrEqualTo(300);
                assertThat(words(raw(articles, citation.article().id().value())))
                        .contains(words(citation.quote()));
            }
        }
    }

    private static String raw(Path articles, String id) throws IOException {
        for (String ending : List.of(".html", ".htm", ".txt", ".md")) {
            Path file = articles.resolve(id + ending);
            if (Files.exists(file)) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                return ending.startsWith(".htm") ? Jsoup.parse(text).text() : text;
            }
        }
        throw new AssertionError("no such article: " + id);
    }

    /** The letters and digits alone: markup and white space may stand between them in the file. */
    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
