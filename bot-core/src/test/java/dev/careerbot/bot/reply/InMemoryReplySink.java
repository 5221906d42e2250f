package dev.careerbot.bot.reply;

import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.render.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given, for tests. Used by one thread. */
public final class InMemoryReplySink implements ReplySink {
    private final ReplySequence sequence = new ReplySequence();
    private final Visibility visibility;
    private final List<String> progress = new ArrayList<>();
    private final List<Reply> partial = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();

    public InMemoryReplySink(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The final reply and all that replaced it. */
    public List<Reply> replies() {
        return List.copyOf(replies);
    }

    /** All that is on show, as text. */
    public String shown() {
        List<String> parts = new ArrayList<>(progress);
        if (replies.isEmpty()) {
            partial.forEach(reply -> parts.add(PlainText.of(reply)));
        } else {
            parts.add(PlainText.of(replies.get(replies.size() - 1)));
        }
        attachments.forEach(attachment -> parts.add(attachment.name()));
        return SafeText.of(String.join("\n", parts));
    }

    @Override
    public Visibility visibility() {
        return visibility;
    }

    @Override
    public void progress(String message) {
        sequence.going();
        progress.add(message);
    }

    @Override
    public void partial(Reply reply) {
        sequence.going();
        partial.add(reply);
    }

    @Override
    public void complete(Reply reply, List<Attachment> files) {
        sequence.completing();
        replies.add(reply);
        attachments.addAll(files);
    }

    @Override
    public void replace(Reply reply) {
        sequence.replacing();
        replies.add(reply);
    }
}
