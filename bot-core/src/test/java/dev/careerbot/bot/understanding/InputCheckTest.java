package dev.careerbot.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.render.PlainText;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputCheckTest {
    private final InputCheck inputs = new InputCheck();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r", "\u0000", "\u200B\u200E\u202E", "\u00A0\u3000", "\uFEFF"})
    void whatHoldsNothingVisibleIsCalledEmpty(String typed) {
        assertThat(refusal(typed)).hasValueSatisfying(why -> assertThat(why).contains("empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "🚀🚀🚀 👍🏽", "👩‍💻", "?!?", "12345", "$ 100,000", "-- // --"})
    void whatHoldsNoLettersIsSaidToHoldNoWords(String typed) {
        assertThat(refusal(typed)).hasValueSatisfying(why -> assertThat(why).contains("no words"));
    }

    @Test
    void aHundredThousandCharactersAreTooLong() {
        assertThat(refusal("backend ".repeat(12_500)))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("100000", "2000").hasSizeLessThan(200));
    }

    @Test
    void theLongestQuestionIsTakenAndOneCharacterMoreIsNot() {
        String longest = "a " + "b".repeat(InputCheck.LONGEST - 2);
        assertThat(refusal(longest)).isEmpty();
        assertThat(refusal(longest + "b")).isPresent();
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(checked("what\u0000does\ta\r\nrole\u0007do")).isEqualTo("what does a role do");
    }

    @Test
    void escapesOfATerminalLoseWhatMakesThemWork() {
        assertThat(checked("\u001B[31mwhat is a role?\u009B0m")).doesNotContain("\u001B", "\u009B");
    }

    @Test
    void marksOfWritingDirectionAndOtherInvisibleOnesAreTakenOut() {
        assertThat(checked("\u202Eback\u200Bend\u2066 de\u00ADveloper\uE000")).isEqualTo("backend developer");
    }

    @Test
    void halfOfASurrogatePairIsTakenOut() {
        assertThat(checked("backend\uD83D developer")).isEqualTo("backend developer");
    }

    @Test
    void wideLettersAreReadAsPlainOnes() {
        assertThat(checked("ｂａｃｋｅｎｄ developer")).isEqualTo("backend developer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"what does a b\u0430ckend developer do?", "what does a back-end devel\u03BFper do?"})
    void aWordOfSeveralAlphabetsIsRefused(String typed) {
        assertThat(refusal(typed)).hasValueSatisfying(why -> assertThat(why).contains("alphabets"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "German     | Was macht ein Backend-Entwickler und wie viel verdient er?",
                "German     | welche Fähigkeiten braucht man für diesen Beruf",
                "French     | Quelle est la différence entre un développeur et un ingénieur ?",
                "French     | combien gagne un développeur backend en France",
                "Spanish    | ¿Cuál es la diferencia entre un desarrollador y un ingeniero?",
                "Spanish    | qué habilidades necesita un desarrollador backend",
                "Portuguese | Qual é a diferença entre um desenvolvedor e um engenheiro?",
                "Italian    | Qual è la differenza tra uno sviluppatore e un ingegnere?",
                "Dutch      | Wat is het verschil tussen een ontwikkelaar en een ingenieur?",
                "Polish     | Jaka jest różnica między programistą a inżynierem?",
                "Turkish    | Bir backend geliştirici ile mühendis arasındaki fark nedir?",
                "Swedish    | Vad är skillnaden mellan en utvecklare och en ingenjör?",
                "Indonesian | Apa perbedaan antara pengembang dan insinyur backend?"
            })
    void anotherLanguageIsRefusedByItsName(String language, String typed) {
        assertThat(refusal(typed)).hasValueSatisfying(why -> assertThat(why).contains(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Чем занимается бэкенд-разработчик?",
                "后端工程师做什么？",
                "バックエンドエンジニアとは何ですか？",
                "ماذا يفعل مهندس الواجهة الخلفية؟",
                "बैकएंड डेवलपर क्या करता है?",
                "백엔드 개발자는 무엇을 하나요?",
                "Τι κάνει ένας προγραμματιστής;",
                "מה עושה מפתח?"
            })
    void anotherScriptIsRefused(String typed) {
        assertThat(refusal(typed)).hasValueSatisfying(why -> assertThat(why).contains("English"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend developer or backend engineer?",
                "do I need a résumé or a CV?",
                "what is the de facto standard for a backend developer?",
                "is a naïve approach per se a problem for engineers?",
                "how much does a developer earn in São Paulo or Zürich?",
                "does a señor developer exist in Los Angeles?",
                "C++ vs C# vs .NET",
                "PHP",
                "en route to a backend job, what do I learn?",
                "an engineer vis-à-vis a developer",
                "van or de facto in a name?",
                "die hard fan of databases, is that a job?",
                "El Paso or La Jolla: where do developers earn more?",
                "is das keyboard good for a developer",
                "😀 what does a backend developer do? 🚀",
                "Привет! what does a backend developer do?",
                "pro rata pay, par excellence, ad hoc work: what is usual?"
            })
    void englishWithForeignLookingWordsIsTaken(String typed) {
        assertThat(refusal(typed)).isEmpty();
    }

    @Property
    void neverFailsAndLetsNoControlCharacterThrough(@ForAll String typed) {
        assertThat(checked(typed).chars().noneMatch(Character::isISOControl)).isTrue();
    }

    private String checked(String typed) {
        return inputs.check(typed).question();
    }

    private Optional<String> refusal(String typed) {
        return inputs.check(typed).refusal().map(PlainText::of);
    }
}
