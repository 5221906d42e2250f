package dev.careerbot.app.terminal;

import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.reply.ReplySequence;
import dev.careerbot.bot.reply.ReplySink;
import java.io.PrintStream;
import java.util.List;

/** Writes the reply to one request as plain text to a stream, without progress. Used by one thread. */
public final class PlainSink implements ReplySink {
    private final PrintStream out;
    private final ReplySequence sequence = new ReplySequence();

    public PlainSink(PrintStream out) {
        this.out = out;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PRIVATE;
    }

    @Override
    public void progress(String message) {
        sequence.going();
    }

    @Override
    public void partial(Reply reply) {
        sequence.going();
    }

    @Override
    public void complete(Reply reply, List<Attachment> attachments) {
        sequence.completing();
        out.println(PlainText.of(reply));
        attachments.forEach(attachment -> out.println(attachment.name() + ":\n" + SafeText.of(attachment.content())));
        out.flush();
    }

    @Override
    public void replace(Reply reply) {
        sequence.replacing();
        out.println("This replaces the answer above:\n" + PlainText.of(reply));
        out.flush();
    }
}
