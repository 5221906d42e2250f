package dev.careerbot.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat end to end: keys go in, the screen comes out, the bot is the shipped one. */
final class TerminalChatTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String UP = "\u001B[A";

    @TempDir
    private Path home;

    @Test
    void theWelcomeShowsTwoQuestionsOnOneLine() throws IOException {
        assertThat(chat(CTRL_D).lines().findFirst().orElseThrow())
                .isEqualTo("Try “back-end developer or back-end engineer?” or “back-end developer skills”.");
    }

    @Test
    void aQuestionIsAnsweredWithItsSources() throws IOException {
        assertThat(chat("which skills does a backend developer need?\r"))
                .contains("back-end developers")
                .contains("Sources")
                .contains("[1]");
    }

    @Test
    void aFollowUpLeansOnTheQuestionBefore() throws IOException {
        assertThat(chat("skills of a backend developer\rand the engineer?\r")).contains("back-end engineers");
    }

    @Test
    void missingOptionsAreAskedForOneByOne() throws IOException {
        assertThat(chat("/compare\rbackend developer\rbackend engineer\r"))
                .contains(
                        "A role, e.g. back-end developer: ",
                        "Another role, e.g. back-end engineer: ",
                        "│ back-end engineer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", CTRL_C, CTRL_D})
    void anEmptyFieldCancelsAndTheChatGoesOn(String key) throws IOException {
        assertThat(chat("/compare backend developer\r" + key + "/sources\r"))
                .containsSubsequence("Cancelled.", "Sources");
    }

    @Test
    void aNumberRunsASuggestion() throws IOException {
        assertThat(chat("skills of a backend developer\r1\r"))
                .containsSubsequence(
                        "1. Certs: back-end developer – /certs back-end developer",
                        "/certs back-end developer",
                        "Sources");
    }

    @Test
    void anUnknownCommandGetsASuggestion() throws IOException {
        assertThat(chat("/copmare\r")).contains("Did you mean /compare?");
    }

    @Test
    void tabCompletesCommandsAndNames() throws IOException {
        chat("/comp\tbackend dev\t vs backend eng\t\r");
        assertThat(history()).containsExactly("/compare back-end developer vs back-end engineer");
    }

    @Test
    void tabCompletesFields() throws IOException {
        assertThat(chat("/pay\rbackend dev\t\r")).contains("back-end developer");
    }

    @Test
    void theHistoryKeepsLinesButNoFields() throws IOException {
        chat("/pay\rdata engineer\rhello!\r");
        assertThat(history()).containsExactly("/pay", "hello!");
    }

    @Test
    void theHistoryOfTheLastChatIsThere() throws IOException {
        chat("/pay data engineer\r");
        chat(UP + "\r");
        assertThat(chat(UP + "\r")).contains("/pay data engineer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exit\r", CTRL_D, CTRL_C + CTRL_C})
    void peopleLeaveAsTheyExpect(String keys) throws IOException {
        assertThat(chat(keys + "/copmare\r")).doesNotContain("Did you mean");
    }

    @Test
    void ctrlCDropsALineAndStays() throws IOException {
        assertThat(chat("/copmare" + CTRL_C + "/sklils\r"))
                .contains("Did you mean /skills?")
                .doesNotContain("Did you mean /compare?", "once more");
    }

    @Test
    void aDumbTerminalSeesNoEscapes() throws IOException {
        assertThat(chat("dumb", "skills of a backend developer\r/exit\r"))
                .contains("Sources")
                .doesNotContain("\u001B");
    }

    private static Attributes asOfATerminal(Attributes attributes) {
        attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
        attributes.setControlChar(Attributes.ControlChar.VINTR, CTRL_C.charAt(0));
        attributes.setControlChar(Attributes.ControlChar.VEOF, CTRL_D.charAt(0));
        attributes.setControlChar(Attributes.ControlChar.VQUIT, 0x1C); // unset, JLine takes the input's end for it
        attributes.setControlChar(Attributes.ControlChar.VSUSP, 0x1A);
        attributes.setControlChar(Attributes.ControlChar.VSTATUS, 0x14);
        return attributes;
    }

    private List<String> history() throws IOException {
        return Files.readAllLines(home.resolve("history"));
    }

    private String chat(String keys) throws IOException {
        return chat("ansi", keys);
    }

    private String chat(String type, String keys) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
        try (Terminal terminal = new DumbTerminal("test", type, in, screen, StandardCharsets.UTF_8)) {
            terminal.setSize(new Size(100, 40));
            terminal.setAttributes(asOfATerminal(terminal.getAttributes()));
            Dialogue dialogue =
                    new Dialogue(UUID.randomUUID().toString(), RealBot.bot().commands());
            new TerminalChat(RealBot.bot(), dialogue, terminal, home.resolve("history"), Map.of("NO_COLOR", "1")).run();
        }
        return screen.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
