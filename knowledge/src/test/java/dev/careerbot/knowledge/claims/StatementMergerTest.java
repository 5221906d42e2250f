package dev.careerbot.knowledge.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.TestKnowledge;
import dev.careerbot.knowledge.model.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims of articles about one role and facet, merged with the real embedding model. */
final class StatementMergerTest {
    @Test
    void aParaphraseOfAnotherArticleMergesAndCountsTwo() {
        assertThat(merge(
                        "Back-end developers write the server-side logic of web applications.",
                        "Back-end developers write server-side logic for web applications."))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.independentSources()).isEqualTo(2);
                    assertThat(statement.articles()).hasSize(2);
                });
    }

    @Test
    void aCopyOfAnotherArticleMergesAndCountsOnce() {
        assertThat(merge(
                        "Back-end engineers design systems that serve many users at once.",
                        "Usually back-end engineers design systems that serve many users at once."))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.independentSources()).isEqualTo(1);
                    assertThat(statement.articles()).hasSize(2);
                });
    }

    @Test
    void aChainOfCopiesCountsOnce() {
        String middle = "one of the tasks of back-end developers is to keep servers and databases running";
        assertThat(merge(
                        "Yes, one of the tasks of back-end developers is to keep servers",
                        middle,
                        "developers is to keep servers and databases running well"))
                .allSatisfy(
                        statement -> assertThat(statement.independentSources()).isEqualTo(1));
    }

    @Test
    void theFirstArticlesWordingIsShown() {
        assertThat(merge(
                                "Back-end developers write the server-side logic of web applications.",
                                "Back-end developers write server-side logic for web applications.")
                        .get(0)
                        .text())
                .isEqualTo("Back-end developers write the server-side logic of web applications.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Back-end developers need a university degree. | Back-end developers do not need a university degree.",
                "Back-end developers can work without a degree. | Back-end developers can work with a degree.",
                "Back-end developers need 3 years of experience to become seniors in a company."
                        + " | Back-end developers need 5 years of experience to become seniors in a company.",
                "Back-end developers and engineers are the same. {position: same-job/interchangeable}"
                        + " | Back-end developers and engineers are the same. {position: same-job/different}",
                "Back-end developers are paid well. {quantity: pay, statistic: average, value: 1, unit: USD}"
                        + " | Back-end developers are paid well. {quantity: pay, statistic: average, value: 2, unit: USD}",
                "Back-end developers are paid well. {quantity: pay, statistic: average, value: 1, unit: USD}"
                        + " | Back-end developers are paid well.",
                "Back-end developers should know Python well. | Back-end developers should know Java well.",
                "Back-end developers bake cakes. | Back-end developers administer databases."
            })
    void whatDiffersInWhatMattersStaysApart(String one, String other) {
        assertThat(merge(one, other)).hasSize(2);
    }

    @Test
    void claimsAboutOtherRolesStayApart() {
        Map<String, String> articles = new LinkedHashMap<>();
        articles.put(
                "a.md", TestKnowledge.digest("# Back-end developer\n\n## Focus\n- They write code for servers.\n"));
        articles.put("b.md", TestKnowledge.digest("# Back-end engineer\n\n## Focus\n- They write code for servers.\n"));
        assertThat(TestKnowledge.load(articles).snapshot().statements()).hasSize(2);
    }

    @Test
    void claimsAboutOtherFacetsStayApart() {
        Map<String, String> articles = new LinkedHashMap<>();
        articles.put(
                "a.md", TestKnowledge.digest("# Back-end developer\n\n## Focus\n- They write code for servers.\n"));
        articles.put("b.md", TestKnowledge.digest("# Back-end developer\n\n## Path\n- They write code for servers.\n"));
        assertThat(TestKnowledge.load(articles).snapshot().statements()).hasSize(2);
    }

    private static List<Statement> merge(String... claims) {
        Map<String, String> articles = new LinkedHashMap<>();
        for (int i = 0; i < claims.length; i++) {
            articles.put(
                    "article-" + i + ".md",
                    TestKnowledge.digest("# Back-end developer\n\n## Focus\n- " + claims[i] + "\n"));
        }
        return TestKnowledge.load(articles).snapshot().statements();
    }
}
