package dev.careerbot.app.terminal;

import dev.careerbot.bot.reply.ReplySink;
import dev.careerbot.bot.reply.ReplySinkContract;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

final class PlainSinkTest extends ReplySinkContract {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ReplySink sink = new PlainSink(new PrintStream(out, true, StandardCharsets.UTF_8));

    @Override
    protected ReplySink sink() {
        return sink;
    }

    @Override
    protected String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
