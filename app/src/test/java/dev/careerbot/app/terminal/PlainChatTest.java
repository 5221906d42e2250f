package dev.careerbot.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.render.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PlainChatTest {
    @Test
    void eachLineIsAnsweredAsPlainText() throws IOException {
        assertThat(chat("skills of a backend developer\n\npay of a backend engineer"))
                .isEqualTo(
                        answer("skills of a backend developer") + "\n\n" + answer("pay of a backend engineer") + "\n");
    }

    @Test
    void aCommandSaysTheSameAsAtATerminal() throws IOException {
        assertThat(chat("/skills role=backend developer\r\n"))
                .startsWith(answer("skills of a backend developer").substring(0, 40));
    }

    @Test
    void followUpsLeanOnWhatWasAskedBefore() throws IOException {
        assertThat(chat("skills of a backend developer\nand the engineer?\n")).contains("back-end engineers");
    }

    @Test
    void missingOptionsAreNamed() throws IOException {
        assertThat(chat("/compare data engineer\n"))
                .isEqualTo("/compare needs more: second (Another role, e.g. back-end engineer).\n");
    }

    @Test
    void nothingIsAnsweredAfterAFarewell() throws IOException {
        assertThat(chat("/exit\nskills of a backend developer\n")).isEmpty();
    }

    @Test
    void hostileLinesComeBackHarmless() throws IOException {
        assertThat(chat("/\u001B]0;x\u0007\u202E@everyone\n" + "x".repeat(300_000) + "\n"))
                .doesNotContain("\u001B", "\u0007", "\u202E", "@everyone")
                .contains("There is no command");
    }

    private static String answer(String question) {
        return PlainText.of(RealBot.bot().answer(Request.text("", question)).reply());
    }

    private static String chat(String input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dialogue dialogue =
                new Dialogue(UUID.randomUUID().toString(), RealBot.bot().commands());
        new PlainChat(RealBot.bot(), dialogue, new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(new StringReader(input));
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
