package dev.careerbot.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.reply.SampleReplies;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeTextTest {
    @Test
    void plainTextStaysAsItIs() {
        String text = "“C++ & C#” – 5 < 6, a@ b, £50,000…\nZürich 后端 😀";
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[31mred\u001B[0m",
                "\u001B[2J\u001B[1;1Hred",
                "\u001B]0;title\u0007red",
                "\u001B]8;;http://x\u001B\\red",
                "\u001B[?25lred",
                "\u001B]0;never closed\u001B\\red"
            })
    void anEscapeOfATerminalGoesAsAWhole(String text) {
        assertThat(SafeText.of(text)).isEqualTo("red");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202Eb",
                "a\u200Fb",
                "a\u2066b",
                "a\u200Bb",
                "a\u00ADb",
                "a\uFEFFb",
                "a\u0000b",
                "a\u0085b",
                "a\rb"
            })
    void invisibleMarksGo(String text) {
        assertThat(SafeText.of(text)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@everyone",
                "@here",
                "@\u200Beveryone",
                "<@U1>",
                "<@!123>",
                "<@&5>",
                "<!channel>",
                "<#C1>",
                "<!here>"
            })
    void nobodyIsMentioned(String text) {
        assertThat(SafeText.of(text)).doesNotContain("@", "<!", "<#");
    }

    @Test
    void linesStay() {
        assertThat(SafeText.of("one\ntwo")).isEqualTo("one\ntwo");
    }

    @Test
    void nothingHostileIsLeft() {
        assertThat(SafeText.of(SampleReplies.HOSTILE))
                .doesNotContain("\u001B", "\u009B", "\u202E", "@", "<!", "\r", "\b");
    }

    @Property
    void whateverComesNothingIsLeftToObey(@ForAll("hostile") String text) {
        String safe = SafeText.of(text);
        assertThat(safe.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                .isTrue();
        assertThat(safe.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT))
                .isTrue();
        assertThat(safe).doesNotContain("@everyone", "@here", "@channel", "<@", "<!", "<#");
    }

    @Property
    void whatIsSafeStaysAsItIs(@ForAll("hostile") String text) {
        assertThat(SafeText.of(SafeText.of(text))).isEqualTo(SafeText.of(text));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "@",
                        "everyone",
                        "here",
                        "<",
                        "!",
                        "#",
                        "&",
                        ">",
                        "\u001B",
                        "[",
                        "]",
                        "31m",
                        "0;",
                        "\u0007",
                        "\\",
                        "\u202E",
                        "\u200B",
                        "\uD83D",
                        "\uDE00",
                        "a",
                        " ",
                        "\n",
                        "\r",
                        "channel",
                        "\u009B",
                        "U1")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
