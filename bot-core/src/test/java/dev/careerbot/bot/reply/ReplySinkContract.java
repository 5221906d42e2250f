package dev.careerbot.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.careerbot.bot.interaction.Attachment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ReplySink} keeps to. A sink's test extends this and gives a new sink and what has been shown by it. */
public abstract class ReplySinkContract {
    private static final Reply REPLY = SampleReplies.saying("Engineers build.");
    private static final Reply OTHER = SampleReplies.saying("Developers write.");

    /** The sink under test: the same one during a test. */
    protected abstract ReplySink sink();

    /** All that was shown so far. */
    protected abstract String shown();

    @Test
    void theFinalReplyIsShown() {
        sink().complete(REPLY, List.of());
        assertThat(shown()).contains("Engineers build").contains("[1]").contains("A title");
    }

    @Test
    void progressAndPartialRepliesMayComeFirst() {
        sink().progress("Looking");
        sink().partial(OTHER);
        sink().progress("Still looking");
        sink().complete(REPLY, List.of());
        assertThat(shown()).contains("Engineers build");
    }

    @Test
    void thereIsOneFinalReply() {
        sink().complete(REPLY, List.of());
        assertThatIllegalStateException().isThrownBy(() -> sink().complete(OTHER, List.of()));
        assertThat(shown()).doesNotContain("Developers write");
    }

    @Test
    void nothingGoesOnAfterTheFinalReply() {
        sink().complete(REPLY, List.of());
        assertThatIllegalStateException().isThrownBy(() -> sink().progress("Looking"));
        assertThatIllegalStateException().isThrownBy(() -> sink().partial(OTHER));
        assertThat(shown()).doesNotContain("Looking").doesNotContain("Developers write");
    }

    @Test
    void nothingIsReplacedBeforeTheFinalReply() {
        assertThatIllegalStateException().isThrownBy(() -> sink().replace(REPLY));
        sink().progress("Looking");
        assertThatIllegalStateException().isThrownBy(() -> sink().replace(REPLY));
        assertThat(shown()).doesNotContain("Engineers build");
    }

    @Test
    void theFinalReplyMayBeReplacedAgainAndAgain() {
        sink().complete(REPLY, List.of());
        sink().replace(REPLY);
        sink().replace(OTHER);
        assertThat(shown()).contains("Developers write");
    }

    @Test
    void aFailureIsFinalAndCarriesItsIncident() {
        sink().fail("abc12345");
        assertThat(shown()).contains("abc12345");
        assertThatIllegalStateException().isThrownBy(() -> sink().fail("def67890"));
        assertThatIllegalStateException().isThrownBy(() -> sink().complete(REPLY, List.of()));
    }

    @Test
    void anAnswerMayTakeTheFailuresPlace() {
        sink().fail("abc12345");
        sink().replace(REPLY);
        assertThat(shown()).contains("Engineers build");
    }

    @Test
    void attachmentsGoWithTheReply() {
        sink().complete(REPLY, List.of(new Attachment("notes.md", "text/markdown", "Some notes")));
        assertThat(shown()).contains("notes.md");
    }

    @Test
    void whoSeesItDoesNotChange() {
        ReplySink.Visibility before = sink().visibility();
        sink().complete(REPLY, List.of());
        assertThat(sink().visibility()).isEqualTo(before);
    }

    @Test
    void whatATextHidesIsNotPassedOn() {
        sink().progress(SampleReplies.HOSTILE);
        sink().partial(SampleReplies.everything(SampleReplies.HOSTILE));
        sink().complete(SampleReplies.everything(SampleReplies.HOSTILE), List.of());
        sink().replace(SampleReplies.everything(SampleReplies.HOSTILE));
        assertThat(shown())
                .doesNotContain("\u001B]0;", "\u001B[31m", "\u009B", "\u202E", "\u2066", "\u0007", "\b")
                .doesNotContain("@everyone", "<@123>", "<!channel>");
    }
}
