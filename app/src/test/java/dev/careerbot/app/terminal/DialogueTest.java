package dev.careerbot.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Features;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.bot.reply.SampleReplies;
import dev.careerbot.knowledge.store.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DialogueTest {
    private final Dialogue dialogue = new Dialogue("chat-1", new Features().commands());

    @Test
    void wordsAreAQuestionInTheChatsConversation() {
        assertThat(dialogue.take(" what is a data engineer? "))
                .isEqualTo(new Step.Put(text("what is a data engineer?"), ""));
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
                        new Request(
                                Asker.OPERATOR, "chat-1", new Request.Input.Command("roles", Map.of("skill", "SQL"))),
                        "/roles SQL"));
        assertThat(dialogue.take("2")).isInstanceOf(Step.Say.class);
        assertThat(dialogue.take("0")).isInstanceOf(Step.Say.class);
    }

    @Test
    void aNumberIsAQuestionWhereNothingWasSuggested() {
        assertThat(dialogue.take("1")).isEqualTo(new Step.Put(text("1"), ""));
    }

    private static Request text(String text) {
        return new Request(Asker.OPERATOR, "chat-1", new Request.Input.Text(text));
    }

    @Test
    void aFileIsReadFromItsPath(@TempDir Path folder) throws IOException {
        Dialogue moderator = new Dialogue(
                "chat-1",
                List.of(new CommandSpec(
                        "kb add",
                        "Add an article",
                        List.of(
                                new CommandSpec.Option("file", "An article", CommandSpec.Kind.FILE, false),
                                new CommandSpec.Option("address", "A page", CommandSpec.Kind.TEXT, false)),
                        "")));
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        Request request = ((Step.Put) moderator.take("/kb add file=" + file)).request();
        assertThat(((Request.Input.Command) request.input()).files())
                .containsExactly(new Document("a.txt", "one".getBytes(StandardCharsets.UTF_8)));
        Request address = ((Step.Put) moderator.take("/kb add https://example.org/a")).request();
        assertThat(((Request.Input.Command) address.input()).options())
                .containsEntry("address", "https://example.org/a");
        assertThat(moderator.take("/kb add file=" + folder.resolve("none.txt"))).isInstanceOf(Step.Say.class);
    }
}
