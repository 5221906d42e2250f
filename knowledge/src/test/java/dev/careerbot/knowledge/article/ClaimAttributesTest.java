package dev.careerbot.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.TestKnowledge;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Figure;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Stance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimAttributesTest {
    private static final Catalogue CATALOGUE = TestKnowledge.catalogue();

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"A sentence.", "A {brace} within.", "A brace } alone", ""})
    void aSentenceWithoutBracesBehindItHasNoAttributes(String bullet) {
        ClaimAttributes read = read(bullet);
        assertThat(read).isEqualTo(new ClaimAttributes(bullet, List.of(), null, List.of(), null));
        assertThat(problems).isEmpty();
    }

    @Test
    void theSentenceIsWhatStandsBeforeTheBraces() {
        assertThat(read("A sentence. {also: [data-engineer]}").text()).isEqualTo("A sentence.");
    }

    @Test
    void furtherRolesPositionsAndOffersAreRead() {
        ClaimAttributes read =
                read("One. {also: [data-engineer], position: same-job/different, offers: meta-back-end-developer}");
        assertThat(read.also()).containsExactly(new RoleId("data-engineer"));
        assertThat(read.stance()).isEqualTo(new Stance("same-job", "different"));
        assertThat(read.offers()).containsExactly(new CertificationId("meta-back-end-developer"));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "50000, 50000, 50000",
        "'\"50,000\"', 50000, 50000",
        "2-3, 2, 3",
        "'\"60,000-90,000\"', 60000, 90000",
        "12.5, 12.5, 12.5",
        "-5, -5, -5"
    })
    void aValueIsANumberOrARange(String value, BigDecimal low, BigDecimal high) {
        Figure figure = figure("quantity: pay, statistic: average, value: " + value + ", unit: USD");
        assertThat(figure.low()).isEqualByComparingTo(low);
        assertThat(figure.high()).isEqualByComparingTo(high);
    }

    @Test
    void whatAFigureDoesNotSayIsUnsaid() {
        Figure figure = figure("quantity: pay, statistic: average, value: 1, unit: USD, place: unsaid, period:");
        assertThat(figure.place()).isNull();
        assertThat(figure.period()).isNull();
        assertThat(figure.per()).isNull();
        assertThat(figure.population()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantity", "statistic", "value", "unit"})
    void aFigureNamesWhatItLacks(String field) {
        String fields = "quantity: pay, statistic: average, value: 1, unit: USD"
                .replaceFirst(field + ": \\w+(, )?", "")
                .replaceFirst(", $", "");
        assertThat(read("One. {" + fields + "}").figure()).isNull();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("'" + field + "'"));
    }

    private Figure figure(String fields) {
        Figure figure = Objects.requireNonNull(read("One. {" + fields + "}").figure());
        assertThat(problems).isEmpty();
        return figure;
    }

    private ClaimAttributes read(String bullet) {
        return ClaimAttributes.read(bullet, CATALOGUE, problems::add);
    }
}
