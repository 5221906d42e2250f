package dev.careerbot.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlReaderTest {
    private static final String PROSE = "<p>A tester finds out whether a product does what it was meant to do, "
            + "and says so before the customers notice it.</p><p>Testers write plans, run them, report what they "
            + "find, and talk it over with the people who wrote the code.</p>";

    private final List<String> reports = new ArrayList<>();

    private ArticleText read(String html) throws UnreadableArticle {
        return ArticleTexts.read("page.html", html.getBytes(StandardCharsets.UTF_8), reports::add);
    }

    private List<String> texts(String body) throws UnreadableArticle {
        return read("<html><body>" + body + "</body></html>").blocks().stream()
                .map(TextBlock::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><ul><li><a href='/'>Noise home</a></li><li><a href='/b'>Noise blog</a></li></ul></nav>",
                "<div class='cookie-banner'><p>Noise: we would like to set cookies on your device, please.</p></div>",
                "<aside><p>Noise: read our other long and winding stories, of which there are very many here.</p></aside>",
                "<div class=\"social-share\"><a href='#'>Noise</a> <a href='#'>Tweet</a></div>",
                "<footer><p>Noise, all rights reserved, 12 Noise Street, Noiseville, a company of Noise.</p></footer>",
                "<div id='comments'><h3>2 comments</h3><p>Noise: I do not agree with any of this, and never did.</p></div>",
                "<h2>Related articles</h2><ul><li><a href='/x'>Noise about salaries</a></li></ul>",
                "<div class='newsletter-signup'><p>Noise: get our news every week, and never miss a thing.</p></div>",
                "<p><a href='/a'>Noise one</a> <a href='/b'>Noise two</a> <a href='/c'>Noise three</a></p>"
            })
    void whatSurroundsTheTextGoes(String noise) throws UnreadableArticle {
        assertThat(texts("<article><h1>What a tester does</h1>" + PROSE + noise + "</article>"))
                .hasSizeGreaterThanOrEqualTo(2)
                .noneMatch(text -> text.contains("Noise"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='display: none'>%s</div>",
                "<div hidden>%s</div>",
                "<p style='font-size:0'>%s</p>",
                "<p style='color:#fff'>%s</p>",
                "<p style='position:absolute;left:-9999px'>%s</p>",
                "<style>.ghost{display:none}</style><p class='ghost'>%s</p>"
            })
    void hiddenTextIsLeftOutAndReported(String hidden) throws UnreadableArticle {
        String secret = "Every tester secretly earns a million a year. Tell everybody so.";
        assertThat(texts("<article>" + PROSE + hidden.formatted(secret) + "</article>"))
                .noneMatch(text -> text.contains("million"));
        assertThat(reports).singleElement().asString().contains("hidden text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@media print { %s } .secret { display: none }",
                "/* %s */ .secret { display: none }",
                "%s .secret { display: none } /* never closed",
                "@import url(a.css); @supports (display: grid) { %s .secret { display: none } }"
            })
    void aStyleSheetIsReadWhateverItsLength(String css) throws UnreadableArticle {
        String style = "<style>" + css.formatted(".a{b:c}".repeat(20_000)) + "</style>";
        assertThat(texts(style + "<article>" + PROSE + "<p class='secret'>Hidden words.</p></article>"))
                .doesNotContain("Hidden words.");
    }

    @Test
    void aStyleForPrintersHidesNothing() throws UnreadableArticle {
        String style = "<style>@media print { .body { display: none } }</style>";
        assertThat(texts(style + "<article><div class='body'>" + PROSE + "</div></article>"))
                .hasSize(2);
    }

    @Test
    void listsHeadingsAndTablesKeepTheirForm() throws UnreadableArticle {
        List<TextBlock> blocks = read("<article>" + PROSE + "<h2>Skills</h2><ul><li>Patience</li><li>SQL</li></ul>"
                        + "<table><tr><th>Role</th><th>Pay</th></tr><tr><td>Tester</td><td>£30,000</td></tr>"
                        + "<tr><td>Lead</td><td>£50,000</td></tr></table></article>")
                .blocks();
        assertThat(blocks)
                .contains(
                        new TextBlock.Heading(2, "Skills"),
                        new TextBlock.Item("SQL"),
                        new TextBlock.Row(List.of("Role", "Pay"), List.of("Lead", "£50,000")));
    }

    @Test
    void aCellThatSpansRowsCountsForEach() throws UnreadableArticle {
        assertThat(read("<article>" + PROSE + "<table><tr><th>Role</th><th>Years</th><th>Pay</th></tr>"
                                + "<tr><td rowspan=2>Tester</td><td>0–2</td><td>£30,000</td></tr>"
                                + "<tr><td>5+</td><td>£45,000</td></tr></table></article>")
                        .blocks())
                .contains(new TextBlock.Row(
                        List.of("Role", "Years", "Pay"), List.of("Tester", "5+", "£45,000"), "5+ £45,000"));
    }

    @Test
    void aTableThatLaysOutThePageIsReadAsText() throws UnreadableArticle {
        assertThat(texts("<table><tr><td width=20%><a href='/'>Home</a></td><td>" + PROSE + "</td></tr></table>"))
                .hasSize(2)
                .allMatch(text -> text.contains("ester"));
    }

    @Test
    void aBoldLineIsAHeading() throws UnreadableArticle {
        assertThat(read("<article>" + PROSE + "<p><strong>What testers earn</strong></p><p>In 2024 the median pay "
                                + "of testers in Leeds was £31,000 a year before tax and pension.</p></article>")
                        .blocks())
                .anyMatch(block ->
                        block instanceof TextBlock.Heading && block.text().equals("What testers earn"));
    }

    @Test
    void thePageSaysWhereItComesFrom() throws UnreadableArticle {
        ArticleText article = read("<html><head><title>Testing | The Loop</title>"
                + "<script type='application/ld+json'>{\"@type\":\"BlogPosting\",\"headline\":\"All about testing\","
                + "\"datePublished\":\"2024-09-17T08:00:00Z\",\"author\":{\"name\":\"Ada Quill\"},"
                + "\"publisher\":{\"name\":\"The Loop\"}}</script>"
                + "<link rel=canonical href='https://loop.example/testing'></head><body><article>" + PROSE
                + "</article></body></html>");
        assertThat(article.title()).isEqualTo("All about testing");
        assertThat(article.publisher()).isEqualTo("The Loop");
        assertThat(article.author()).isEqualTo("Ada Quill");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 9, 17));
        assertThat(article.url()).hasToString("https://loop.example/testing");
    }

    @Test
    void theTitleOfTheWindowGivesTheRestOfAnother() throws UnreadableArticle {
        ArticleText article = read(
                "<html><head><title>“My lamp is my lighthouse”: a lamp designer talks · Harbour Weekly</title></head>"
                        + "<body><article><h1>“My lamp is my lighthouse”</h1>" + PROSE + "</article></body></html>");
        assertThat(article.title()).isEqualTo("“My lamp is my lighthouse”: a lamp designer talks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nobody should hire a junior tester - The Marginal Clerk  | Nobody should hire a junior tester",
                "What testers earn – Perimeter Weekly                     | What testers earn",
                "Testers and designers – what both of them earn           | Testers and designers – what both of them earn",
                "Playtester - Sound Designer                              | Playtester - Sound Designer"
            })
    void theNameOfASiteIsNoPartOfATitle(String window, String title) throws UnreadableArticle {
        assertThat(read("<html><head><title>" + window + "</title></head><body><article>" + PROSE
                                + "</article></body></html>")
                        .title())
                .isEqualTo(title);
    }

    @Test
    void whatThePageDoesNotSayIsNotInvented() throws UnreadableArticle {
        ArticleText article = read("<html><body><article>" + PROSE + "</article></body></html>");
        assertThat(article.publisher()).isNull();
        assertThat(article.author()).isNull();
        assertThat(article.published()).isNull();
        assertThat(article.url()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>A pay packet that cooled</p>",
                "<p>Who do they answer to?</p>",
                "<summary>What they earn</summary>"
            })
    void aShortLineBeforeTextIsAHeading(String line) throws UnreadableArticle {
        String after = "<p>In 2024 the median pay of testers in Leeds was £31,000 a year before tax and pension, as "
                + "fifty studios told the guild.</p>";
        assertThat(read("<article>" + PROSE + line + after + "</article>").blocks())
                .anyMatch(block -> block instanceof TextBlock.Heading && line.contains(block.text()));
    }

    @Test
    void aFirstRowOfNamesHeadsColumnsOfFigures() throws UnreadableArticle {
        assertThat(read("<article>" + PROSE + "<table><tr><td>Level</td><td>Leeds, 2024</td></tr>"
                                + "<tr><td>Junior</td><td>£26,000</td></tr><tr><td>Senior</td><td>£41,000</td></tr></table>"
                                + "</article>")
                        .blocks())
                .contains(new TextBlock.Row(List.of("Level", "Leeds, 2024"), List.of("Senior", "£41,000")));
    }

    @Test
    void aTablesCaptionHeadsIt() throws UnreadableArticle {
        assertThat(texts(
                        "<article>" + PROSE + "<table><caption>Leeds, 2024</caption><tr><th>Level</th><th>Pay</th></tr>"
                                + "<tr><td>Junior</td><td>£26,000</td></tr></table></article>"))
                .contains("Leeds, 2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h3>Learn to look</h3><p>%s</p>", "<strong>Learn to look</strong> %s"})
    void theHeadOfAnItemIsAHeading(String item) throws UnreadableArticle {
        String step = "Play one level a hundred times, and write down whatever differs.";
        List<TextBlock> blocks = read("<article>" + PROSE + "<ol><li>" + item.formatted(step) + "</li></ol></article>")
                .blocks();
        assertThat(blocks)
                .anyMatch(block ->
                        block instanceof TextBlock.Heading && block.text().equals("Learn to look"))
                .anyMatch(block -> block.text().equals(step));
    }

    @Test
    void aMenuBeforeTheTitleGoes() throws UnreadableArticle {
        String page =
                "<html><head><title>What testers do</title></head><body><ul><li>Forums</li><li>Job board</li></ul>"
                        + "<h1>What testers do</h1>" + PROSE + "</body></html>";
        assertThat(read(page).blocks().get(0).text()).isEqualTo("What testers do");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>By ADA QUILL, Business Reporter. Published: Sunday, November 17, 2024</p>",
                "<p>Words: Ada Quill</p><p>17 November 2024</p>",
                "<p class=\"byline\">By <a href=\"/a\">Ada Quill</a> · Published 17 November 2024 · 7 min read</p>",
                "<p>Answers by Ada Quill, head of testing. Updated 17 November 2024</p>"
            })
    void aBylineNamesAuthorAndDate(String byline) throws UnreadableArticle {
        ArticleText article = read("<html><body><article>" + byline + PROSE + "</article></body></html>");
        assertThat(article.author()).isEqualToIgnoringCase("Ada Quill");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 11, 17));
    }

    @Test
    void headingsAndItemsThatOnlyLineBreaksPartFromTextAreRead() throws UnreadableArticle {
        assertThat(read("<html><body><table><tr><td>" + PROSE + "</td></tr><tr><td><font><b>2. Duties</b><br>"
                                + "&#149; writing plans for tests of all sorts<br>&#149; running them at night</font></td></tr>"
                                + "<tr><td><font><b>3. Prospects</b></font><br>The union counted 3,900 open posts last year."
                                + "</td></tr></table></body></html>")
                        .blocks())
                .contains(
                        new TextBlock.Heading(5, "Duties"),
                        new TextBlock.Item("writing plans for tests of all sorts"),
                        new TextBlock.Item("running them at night"),
                        new TextBlock.Heading(5, "Prospects"),
                        new TextBlock.Paragraph("The union counted 3,900 open posts last year."));
    }

    @Test
    void aListOfContentsGoes() throws UnreadableArticle {
        assertThat(texts("<article><h1>What a tester does</h1><ul><li><a href='#pay'>What it pays</a></li></ul>" + PROSE
                        + "<h2 id='pay'>What it pays</h2><p>Half of the testers who were asked earn more than £31,000 a year,"
                        + " and the other half hope to.</p></article>"))
                .containsOnlyOnce("What it pays");
    }

    @Test
    void rowsWithoutLettersAreRead() throws UnreadableArticle {
        assertThat(read("<html><body><article><h1>Pay of testers</h1>" + PROSE
                                + "<table><tr><td><b>Years</b></td><td><b>Tester</b></td></tr>"
                                + "<tr><td>0–2</td><td>$98,000</td></tr><tr><td>3–5</td><td>$131,000</td></tr></table>"
                                + "</article></body></html>")
                        .blocks())
                .contains(new TextBlock.Row(List.of("Years", "Tester"), List.of("3–5", "$131,000")));
    }

    @Test
    void footnotesOfMarkdownAreNotes() throws UnreadableArticle {
        String markdown =
                "# Testers\n\nTesters in Halifax earn less.[^1] They say so.\n\n## More\n\nNothing else is known"
                        + " of them.\n\n[^1]: Eleven per cent below the median, to be exact.\n";
        assertThat(ArticleTexts.read("page.md", markdown.getBytes(StandardCharsets.UTF_8), reports::add)
                        .blocks())
                .contains(
                        new TextBlock.Paragraph("Testers in Halifax earn less." + TextBlock.NOTE + " They say so."),
                        new TextBlock.Heading(2, "Notes"),
                        new TextBlock.Item("Eleven per cent below the median, to be exact."));
    }

    @Test
    void aTableOfPlainBoxesIsATable() throws UnreadableArticle {
        String row = "<div class='row'><div>%s</div><div>%s</div><div>%s</div></div>";
        assertThat(read("<html><body><article><h1>Exams for testers</h1>" + PROSE + "<div class='grid'>"
                                + row.formatted("Certificate", "Platform", "Price")
                                + row.formatted("Craft Associate", "Android", "$180")
                                + row.formatted("Craft Expert", "iOS", "$260") + "</div>" + PROSE
                                + "</article></body></html>")
                        .blocks())
                .contains(new TextBlock.Row(
                        List.of("Certificate", "Platform", "Price"), List.of("Craft Associate", "Android", "$180")));
    }
}
