package dev.careerbot.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Features;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.bot.reply.SampleReplies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DialogueTest {
    private final Dialogue dialogue = new Dialogue("chat-1", new Features().commands());

    @Test
    void wordsAreAQuestionInTheChatsConversation() {
        assertThat(dialogue.take(" what is a data engineer? "))
                .isEqualTo(new Step.Put(Request.text("chat-1", "what is a data engineer?"), ""));
    }

    @Test
    void aCommandIsPutWithItsOptions() {
        assertThat(dialogue.take("/skills data engineer, python"))
                .isEqualTo(dialogue.put("skills", Map.of("role", "data engineer", "skill", "python")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exit", "/quit", "exit", "QUIT", " /exit "})
    void farewellsLeave(String line) {
        assertThat(dialogue.take(line)).isEqualTo(new Step.Leave());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void anEmptyLineWaits(String line) {
        assertThat(dialogue.take(line)).isEqualTo(new Step.Wait());
    }

    @Test
    void onlyMissingOptionsAreAskedFor() {
        assertThat(dialogue.take("/compare data engineer")).isInstanceOfSatisfying(Step.Complete.class, step -> {
            assertThat(step.form().fields()).extracting(Form.Field::name).containsExactly("second");
            assertThat(step.given()).isEqualTo(Map.of("first", "data engineer"));
        });
    }

    @Test
    void anUnknownCommandGetsASuggestionAndAHint() {
        assertThat(dialogue.take("/copmare a, b"))
                .isEqualTo(
                        new Step.Say("There is no command /copmare. Did you mean /compare? /help lists all commands."));
    }

    @Test
    void anUnknownOptionGetsTheOnesThatThereAre() {
        assertThat(dialogue.take("/compare frist=a"))
                .isEqualTo(new Step.Say(
                        "/compare has no option “frist”. Did you mean “first”? Its options: first, second."));
    }

    @Test
    void aNumberRunsTheSuggestionOfTheLastReply() {
        dialogue.replied(SampleReplies.everything("Words"));
        assertThat(dialogue.take("1"))
                .isEqualTo(new Step.Put(
                        dialogue.put("roles", Map.of("skill", "SQL")).request(), "/roles SQL"));
        assertThat(dialogue.take("2")).isInstanceOf(Step.Say.class);
        assertThat(dialogue.take("0")).isInstanceOf(Step.Say.class);
    }

    @Test
    void aNumberIsAQuestionWhereNothingWasSuggested() {
        assertThat(dialogue.take("1")).isEqualTo(new Step.Put(Request.text("chat-1", "1"), ""));
    }
}
