package dev.careerbot.bot.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhrasingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"intents.yaml", "particulars.yaml"})
    void whatUtterancesTeachIsKnown(String file) {
        Phrasings phrasings = Phrasings.shipped(file);
        Phrasings utterances = Phrasings.shipped("utterances/" + file);
        assertThat(phrasings.labels()).containsAll(utterances.labels());
        assertThat(utterances.filledFrom(phrasings).examples(1))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(example ->
                        assertThat(example.text()).doesNotContain("{").containsPattern("\\p{L}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intents.yaml", "particulars.yaml"})
    void noUtteranceStandsUnderTwoLabels(String file) {
        assertThat(Phrasings.shipped("utterances/" + file).byLabel().values().stream()
                        .flatMap(utterances -> utterances.stream().distinct()))
                .doesNotHaveDuplicates();
    }
}
