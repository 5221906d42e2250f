package dev.careerbot.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ActionTest {
    @Test
    void idsStayWhatTheyWere() {
        assertThat(new Action("Ask", "compare", Map.of("second", "C++ & C#", "first", "back-end developer")).id())
                .isEqualTo("compare?first=back-end+developer&second=C%2B%2B+%26+C%23");
    }

    @Test
    void anActionWithoutArgumentsIsItsCommand() {
        assertThat(new Action("Roles", "roles", Map.of()).id()).isEqualTo("roles");
        assertThat(Action.decode("roles")).contains(new Action("", "roles", Map.of()));
    }

    @Property
    void whateverFitsComesBackAsItWas(
            @ForAll @Size(max = 3)
                    Map<@NotEmpty @StringLength(max = 8) String, @StringLength(max = 12) String> arguments) {
        Action.find("", "compare", wellFormed(arguments))
                .ifPresent(action -> assertThat(Action.decode(action.id())).contains(action));
    }

    @Property
    void anIdIsAsciiAndFitsAHundredBytes(
            @ForAll @Size(max = 4)
                    Map<@NotEmpty @StringLength(max = 20) String, @StringLength(max = 60) String> arguments) {
        Action.find("", "compare", arguments).ifPresent(action -> {
            assertThat(action.id().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100);
            assertThat(action.id()).isPrintable();
        });
    }

    @Property
    void noIdMakesDecodingFail(@ForAll String id) {
        assertThat(Action.decode(id)).isNotNull();
        assertThat(Action.decode("ask?" + id)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?", "Ask", "ask?", "ask?a", "ask?=b", "ask?a=%", "ask?a=%zz", "a b", "ask?a=b&", "1ask"})
    void whatIsNoIdDecodesToNothing(String id) {
        assertThat(Action.decode(id)).isEmpty();
    }

    @Test
    void anIdThatIsTooLongDecodesToNothing() {
        assertThat(Action.decode("ask?question=" + "x".repeat(100))).isEmpty();
    }

    @Test
    void anIdWhoseArgumentsAreTooLongOnceEscapedDecodesToNothing() {
        assertThat(Action.decode("ask?question=" + "é".repeat(80))).isEmpty();
    }

    @Test
    void argumentsThatAreTooLongMakeNoAction() {
        assertThat(Action.find("Ask", "ask", Map.of("question", "x".repeat(100))))
                .isEmpty();
        assertThatThrownBy(() -> new Action("Ask", "ask", Map.of("question", "x".repeat(100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100 bytes");
    }

    /** Half a surrogate pair is no character, and no encoding carries it. */
    private static Map<String, String> wellFormed(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> plain(entry.getKey()), entry -> plain(entry.getValue()), (one, other) -> one));
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cs}", "x");
    }

    @Test
    void aCommandOfAGroupGoesThereAndBack() {
        Action action = new Action("Publish", "kb refresh", Map.of("publish", "yes"));
        assertThat(action.id()).isEqualTo("kb.refresh?publish=yes");
        assertThat(Action.decode(action.id()).orElseThrow().command()).isEqualTo("kb refresh");
    }
}
