package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UtteranceTest {
    @Test
    void whoIsMentionedIsNoPartOfAQuestion() {
        assertThat(Utterance.words("<@U1|bot> what does <@U2> earn in <#C1|careers>?"))
                .isEqualTo("what does earn in careers?");
    }

    @Test
    void aCommandTakesIds() {
        assertThat(Utterance.command("<@U1|ada> <!subteam^S1|@mods> <#C1|careers>"))
                .isEqualTo("user:U1 group:S1 C1");
    }

    @Test
    void addressesAndEscapedCharactersAreAsTheyWereTyped() {
        assertThat(Utterance.command("<https://example.org/a?b=1&amp;c=2|example.org> R&amp;D &lt;b&gt;"))
                .isEqualTo("https://example.org/a?b=1&c=2 R&D <b>");
    }

    @Test
    void nobodyIsCalled() {
        assertThat(Utterance.words("<!channel> and <!here|here> pay?")).isEqualTo("and pay?");
    }
}
