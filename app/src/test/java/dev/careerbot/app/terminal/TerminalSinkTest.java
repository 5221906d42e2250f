package dev.careerbot.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Features;
import dev.careerbot.bot.command.TypedCommands;
import dev.careerbot.bot.reply.ReplySink;
import dev.careerbot.bot.reply.ReplySinkContract;
import dev.careerbot.bot.reply.SampleReplies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

final class TerminalSinkTest extends ReplySinkContract {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ReplySink sink = sink("xterm", Map.of());

    @Override
    protected ReplySink sink() {
        return sink;
    }

    @Override
    protected String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFinalReplyErasesProgress() {
        sink.progress("Looking");
        String before = shown();
        sink.complete(SampleReplies.saying("Engineers build."), List.of());
        assertThat(before).contains("Looking");
        assertThat(shown().substring(before.length())).startsWith("\r\u001B[K");
    }

    @Test
    void aDumbTerminalGetsNoEscapes() {
        allCalls(sink("dumb", Map.of()));
        assertThat(shown()).contains("Engineers build").doesNotContain("\u001B", "\r", "Looking");
    }

    @Test
    void styleIsLeftOutWhereTheEnvironmentSaysSo() {
        ReplySink plain = sink("xterm", Map.of("NO_COLOR", "1"));
        plain.complete(SampleReplies.everything("Some words"), List.of());
        assertThat(shown()).doesNotContain("\u001B");
    }

    @Test
    void theLeadIsBoldAndSourcesAreDim() {
        sink.complete(SampleReplies.saying("Engineers build."), List.of());
        assertThat(shown()).contains("\u001B[1mEngineers build").contains("\u001B[2mSources");
    }

    private static void allCalls(ReplySink sink) {
        sink.progress("Looking");
        sink.partial(SampleReplies.saying("Engineers look."));
        sink.complete(SampleReplies.saying("Engineers build."), List.of());
        sink.replace(SampleReplies.everything("Some words"));
    }

    private ReplySink sink(String type, Map<String, String> environment) {
        try {
            Terminal terminal =
                    new DumbTerminal("test", type, new ByteArrayInputStream(new byte[0]), out, StandardCharsets.UTF_8);
            return new TerminalSink(
                    terminal,
                    new TypedCommands(new Features().commands()),
                    TerminalSink.hasStyle(terminal, environment));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
