package dev.careerbot.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.TestKnowledge;
import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.ClaimKind;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DigestReaderTest {
    private static final Catalogue CATALOGUE = TestKnowledge.catalogue();
    private static final DigestReader READER =
            new DigestReader(CATALOGUE, new EntityLinker(CATALOGUE, TestKnowledge.vocabulary(), List.of(), List.of()));
    private static final String GOOD = "\n# Data engineer\n\n## Focus\n- Data engineers build pipelines.\n";

    @Test
    void theFrontMatterIsTheProvenance() {
        Article article = read("""
                        ---
                        title: "A: title"
                        publisher: WGU
                        aliases: [Western]
                        published: 2024-03-01
                        url: https://example.org/a
                        ---
                        """ + GOOD).article().orElseThrow();
        assertThat(article.id().value()).isEqualTo("some");
        assertThat(article.title()).isEqualTo("A: title");
        assertThat(article.publisher()).isEqualTo("WGU");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(article.url()).isEqualTo(URI.create("https://example.org/a"));
        assertThat(article.aliases()).containsExactly("Western");
    }

    @Test
    void whatTheFrontMatterDoesNotSayIsUnsaid() {
        Article article = read("---\ntitle: A\n---\n" + GOOD).article().orElseThrow();
        assertThat(article.publisher()).isNull();
        assertThat(article.published()).isNull();
        assertThat(article.url()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Data engineer             | 1 | begins with front matter",
                "---\\ntitle: A\\n            | 1 | not closed",
                "---\\npublisher: A\\n---\\n  | 1 | needs a title",
                "---\\n---\\n                 | 1 | needs a title",
                "---\\ntitle: A\\na: b: c\\n---| 3 | does not parse",
                "---\\ntitle: [A\\n---\\n     | 3 | does not parse"
            })
    void anArticleWithoutUsableFrontMatterIsLeftOutWithFileAndLine(String text, int line, String message) {
        ReadArticle read = read(text.strip().replace("\\n", "\n"));
        assertThat(read.article()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("some.md");
            assertThat(problem.line()).isBetween(line - 1, line);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author: Me             | unknown front matter 'author'",
                "published: last spring | should be a date such as",
                "url: ftp://example.org | should begin with http",
                "url: 'http://a b'      | should begin with http"
            })
    void aMistakeInTheFrontMatterIsToldAndTheRestIsRead(String line, String message) {
        ReadArticle read = read("---\ntitle: A\n" + line + "\n---\n" + GOOD);
        assertThat(read.article()).isPresent();
        assertThat(read.claims()).hasSize(1);
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void aBulletIsAClaimUnderItsRoleAndFacetAtItsLine() {
        Claim claim = claims("# Back-end developer\n\n## Skills\n- back-end developers know SQL\n")
                .get(0);
        assertThat(claim.text()).isEqualTo("Back-end developers know SQL.");
        assertThat(claim.roles()).containsExactly(new RoleId("backend-developer"));
        assertThat(claim.facet()).isEqualTo(Facet.SKILLS);
        assertThat(claim.skills()).containsExactly(new SkillId("sql"));
        assertThat(claim.kind()).isEqualTo(ClaimKind.STATEMENT);
        assertThat(claim.quote()).isNull();
        assertThat(claim.line()).isEqualTo(8);
    }

    @Test
    void aHeadingOfSeveralRolesMakesComparisons() {
        Claim claim = claims("# Back-end developer and back-end engineer\n\n## Focus\n- They differ.\n")
                .get(0);
        assertThat(claim.roles()).containsExactly(new RoleId("backend-developer"), new RoleId("backend-engineer"));
        assertThat(claim.kind()).isEqualTo(ClaimKind.COMPARISON);
    }

    @Test
    void aHeadingThatIsNoRoleIsATopicAboutNone() {
        assertThat(claims("# Databases\n\n- SQL is spoken by most.\n").get(0).roles())
                .isEmpty();
    }

    @Test
    void aHeadingOfTheFirstLevelEndsTheFacet() {
        assertThat(claims("# Databases\n\n## Skills\n- One thing.\n\n# Web\n- Another thing.\n")
                        .get(1)
                        .facet())
                .isNull();
    }

    @Test
    void aClaimMayGoOnOnTheNextLine() {
        assertThat(claims("# Databases\n\n- SQL is spoken\n  by **most** `databases`.\n")
                        .get(0)
                        .text())
                .isEqualTo("SQL is spoken by most databases.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "# Wizard engineer              | 10 | is no role of roles.yaml",
                "## Magic                       | 10 | is no facet; known are Focus",
                "Some words.                    | 10 | only bullets are claims",
                "1. Numbered.                   | 10 | only bullets are claims",
                "- …                            | 10 | says nothing",
                "- One. {colour: red}           | 10 | unknown attribute 'colour'",
                "- One. {also: [wizard]}        | 10 | unknown role 'wizard'",
                "- One. {position: a/b}         | 10 | unknown position 'a/b'",
                "- One. {position: same-job}    | 10 | unknown position 'same-job'",
                "- One. {offers: nothing}       | 10 | unknown certification 'nothing'",
                "- One. {quantity: pay}         | 10 | 'statistic' is missing",
                "- One. {quantity: pay, statistic: average, value: much, unit: USD} | 10 | a number or a range",
                "- One. {quantity: pay, statistic: average, value: 1-x, unit: USD}  | 10 | a number or a range",
                "- One. {quantity: [}           | 10 | does not parse"
            })
    void aMistakeInTheBodyIsToldWithFileAndLineAndTheRestIsRead(String mistake, int line, String message) {
        ReadArticle read = read("---\ntitle: A\n---\n" + GOOD + "\n" + mistake + "\n\n# Databases\n\n- SQL is old.\n");
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.file()).isEqualTo("some.md");
            assertThat(problem.line()).isEqualTo(line);
        });
        assertThat(read.claims().stream().map(Claim::text)).contains("Data engineers build pipelines.", "SQL is old.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- One.\n  - Nested.",
                "- One.\n\n  A second paragraph.",
                "- One.\n\n      code",
                "> A quote.",
                "| A | table |\n|---|---|\n| of | cells |",
                "```\ncode\n```",
                "<p>HTML</p>"
            })
    void nothingIsLeftOutSilently(String text) {
        assertThat(problems(GOOD + "\n" + text + "\n")).isNotEmpty();
    }

    @Test
    void anArticleWithoutClaimsSaysSo() {
        assertThat(problems("# Data engineer\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no claim found"));
    }

    @Test
    void linesAreCountedFromTheTopOfTheFile() {
        List<Problem> problems = read("\n\n---\ntitle: A\n---\n# Databases\nSome words.\n- SQL is old.\n")
                .problems();
        assertThat(problems).extracting(Problem::line).contains(7);
    }

    @Test
    void lineEndsOfWindowsAreReadLikeOthers() {
        ReadArticle read = read(("---\ntitle: A\n---\n" + GOOD).replace("\n", "\r\n"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.claims()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "---",
                "---\n---",
                "---\ntitle: A\n---",
                "---\n- a\n---\n",
                "\u0000",
                "---\ntitle: {}\n---"
            })
    void noTextMakesItFail(String text) {
        assertThat(read(text).problems()).isNotEmpty();
    }

    private static List<Claim> claims(String body) {
        ReadArticle read = read("---\ntitle: A\n---\n\n" + body);
        assertThat(read.problems()).isEmpty();
        return read.claims();
    }

    private static List<Problem> problems(String body) {
        return read("---\ntitle: A\n---\n\n" + body).problems();
    }

    private static ReadArticle read(String text) {
        return READER.read("some.md", text);
    }
}
