package dev.careerbot.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MoneyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$1,200",
                "US$325",
                "CHF 900",
                "chf 900",
                "600 euros",
                "45 000 €",
                "45.000 €",
                "₹12 lakh",
                "12-15 LPA",
                "Rs. 8,50,000",
                "kr 450 000",
                "38 000 kronor",
                "PLN 14,000",
                "90–120k EUR",
                "€1.2 million",
                "a $95k offer",
                "14,250 Canadian dollars"
            })
    void aSumIsFoundWhateverItsCurrency(String text) {
        assertThat(Money.isIn("It comes to " + text + " in all.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PHP 8",
                "the top 10 of 2024",
                "40 hours a week",
                "ISO 27001",
                "one in 5",
                "a C$ prompt",
                "TRY 3 of these"
            })
    void otherNumbersAreNoSums(String text) {
        assertThat(Money.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$90–120k", "CHF 1,200", "45 000 €", "600 euros", "£40k-£60k"})
    void aSumIsFoundAsAWhole(String text) {
        assertThat(Money.SUM.matcher("from " + text + " in 2024").replaceAll("*"))
                .containsPattern("^from \\*(?:-\\*)? in 2024$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "111 ", "1,", "1-", "1 k - ", "$ ", "kr "})
    void anyTextIsSearchedInTimeThatGrowsAsItDoes(String repeated) {
        int few = looks(repeated.repeat(200));
        assertThat(looks(repeated.repeat(2_000))).isLessThan(few * 12);
    }

    /** How often the search looks at a character. */
    private static int looks(String text) {
        int[] looks = {0};
        CharSequence watched = new CharSequence() {
            @Override
            public int length() {
                return text.length();
            }

            @Override
            public char charAt(int index) {
                looks[0]++;
                return text.charAt(index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return text.substring(start, end);
            }
        };
        assertThat(Money.SUM.matcher(watched).find()).isFalse();
        return looks[0];
    }
}
