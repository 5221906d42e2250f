package dev.careerbot.knowledge.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Back-End Developers        | back end developers",
                "C++, C# and F#             | c++ c# and f#",
                "ASP.NET or .NET?           | asp.net or .net",
                "Node.js/Vue.js             | node.js vue.js",
                "a developer's day          | a developer day",
                "a developer’s day          | a developer day",
                "I don't know               | i dont know",
                "b/e or f/e                 | b/e or f/e",
                "$61,042 a year             | 61042 a year",
                "$1,000,000                 | 1000000",
                "80k or 5k                  | 80k or 5k",
                "2.5 years                  | 2.5 years",
                "UX/UI                      | ux ui",
                "ｂａｃｋｅｎｄ              | backend",
                "end.Next sentence          | end next sentence",
                "naïve Zürich 后端           | naïve zürich 后端"
            })
    void splitsTextIntoLowerCaseWords(String text, String words) {
        assertThat(Words.of(text)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "databases, database",
        "companies, company",
        "engineers, engineer",
        "class, class",
        "classes, class",
        "coaches, coach",
        "branches, branch",
        "niches, niche",
        "status, status",
        "analysis, analysis",
        "js, js",
        "node.js, node.js",
        "css, css",
        "sql, sql",
        "as, as"
    })
    void knowsTheSingularOfRegularPlurals(String word, String singular) {
        assertThat(Words.singular(word)).isEqualTo(singular);
    }

    @Test
    void theSingularOfASingularIsItself() {
        for (String word : List.of("developer", "company", "database", "business", "series")) {
            assertThat(Words.singular(Words.singular(word))).isEqualTo(Words.singular(word));
        }
    }

    @Property
    void noTextMakesItFailAndEveryWordHoldsSomething(@ForAll String text) {
        assertThat(Words.of(text)).allSatisfy(word -> assertThat(word).isNotBlank());
    }
}
