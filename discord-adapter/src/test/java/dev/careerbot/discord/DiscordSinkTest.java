package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.reply.ReplySink;
import dev.careerbot.bot.reply.ReplySinkContract;
import dev.careerbot.bot.reply.SampleReplies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

final class DiscordSinkTest extends ReplySinkContract {
    private final Shown surface = new Shown();
    private final DiscordSink sink = DiscordSink.first(Mockito.mock(Chat.class), surface);

    /** Keeps what is shown. */
    private static final class Shown implements Surface {
        private final List<String> lines = new ArrayList<>();

        @Override
        public ReplySink.Visibility visibility() {
            return ReplySink.Visibility.PUBLIC;
        }

        @Override
        public void progress(Screen screen) {
            lines.add(screen.text());
        }

        @Override
        public Optional<MessageId> show(Screen screen, List<Attachment> files) {
            lines.clear();
            lines.add(screen.text() + screen.sources());
            files.forEach(file -> lines.add(file.name()));
            return Optional.of(new MessageId("1", "2"));
        }

        @Override
        public void remove(Optional<MessageId> message) {
            lines.clear();
        }

        @Override
        public boolean mayShare() {
            return true;
        }

        @Override
        public void share(String above, Screen screen) {
            lines.add(screen.text());
        }
    }

    @Override
    protected ReplySink sink() {
        return sink;
    }

    @Override
    protected String shown() {
        return String.join("\n", surface.lines);
    }

    @Test
    void aReplyThatIsTooLongAndCannotBeAskedForAgainComesAsAFile() {
        sink.complete(SampleReplies.saying("word ".repeat(3000)), List.of());
        assertThat(shown()).contains("all.txt");
    }
}
