package dev.careerbot.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.model.CertificationId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PriceTagsTest {
    private static final CertificationId WANTED = new CertificationId("ccnp");
    private static final CertificationId OTHER = new CertificationId("rigger");

    /** As if only these two were known. */
    private static List<CertificationId> named(String text) {
        return Arrays.stream(text.split("[^A-Za-z]+"))
                .filter(word -> word.equals("CCNP") || word.equals("Rigger"))
                .map(word -> word.equals("CCNP") ? WANTED : OTHER)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CCNP costs £300.                                                | true",
                "For £300 you may sit CCNP.                                      | true",
                "CCNP involves two exams. They cost £300 each.                   | true",
                "Rigger costs £90, CCNP £300.                                    | true",
                "The exam costs £300.                                            | true",
                "Rigger costs £90. Later comes CCNP, with two exams.             | false",
                "Something else at £288 is gentler. Later comes CCNP, with more. | false",
                "CCNP comes later than Rigger, which costs £90.                  | false",
                "CCNP comes later; Rigger at £90 is gentler.                     | false"
            })
    void aPriceBelongsToWhatWasNamedLast(String text, boolean isItsPrice) {
        assertThat(PriceTags.tell(List.of(WANTED), text, PriceTagsTest::named)).isEqualTo(isItsPrice);
    }
}
