package dev.careerbot.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
    private static final String QUESTION = "who carries out the plans of back-end engineers?";

    private final TestBot bot = TestBot.shipped();
    private final Inquiry inquiry = bot.inquiry(QUESTION, "compare");

    @Test
    void whatIsNearestToTheQuestionIsToldThoughAnotherFacetWasAnswered() {
        assertThat(PlainText.of(Nearest.added(inquiry, ofPay())))
                .startsWith(PlainText.of(ofPay()).substring(0, 20))
                .contains("carry out plans that back-end engineers have made");
    }

    @Test
    void whatIsToldAlreadyIsNotToldAgain() {
        Reply.Answer once = Nearest.added(inquiry, ofPay());
        assertThat(Nearest.added(inquiry, once)).isEqualTo(once);
    }

    @Test
    void sourcesKeepTheirNumbersAndStayFew() {
        Reply.Answer answer = Nearest.added(inquiry, ofPay());
        assertThat(answer.citations())
                .hasSizeBetween(2, AnswerWriter.FEW_SOURCES)
                .startsWith(ofPay().citations().get(0));
        assertThat(answer.citations().stream().map(Citation::number))
                .containsExactlyElementsOf(
                        List.of(1, 2, 3).subList(0, answer.citations().size()));
    }

    @Test
    void whereNoSourceAnswersWhatIsNearestIsOfferedAndLabelledSo() {
        Reply reply = bot.ask(
                        "Is there some certificate from the company behind Facebook and Instagram for backend beginners?")
                .reply();
        assertThat(reply.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(PlainText.of(reply))
                .startsWith("No source that I know says")
                .containsPattern("(?s)The nearest that I have:.*\n- The Meta ");
        assertThat(reply.citations()).isNotEmpty();
    }

    @Test
    void whereNothingIsNearNothingIsOffered() {
        Reply reply = bot.ask("Which back-end engineers have won an Olympic medal in curling?")
                .reply();
        assertThat(reply.outcome()).isNotEqualTo(Outcome.ANSWERED);
        assertThat(PlainText.of(reply)).doesNotContain("nearest");
    }

    @Test
    void whatIsOfferedAlreadyIsNotOfferedAgain() {
        Inquiry asked = bot.inquiry(
                "Is there some certificate from the company behind Facebook and Instagram for backend beginners?",
                "certs");
        Reply.NoData once =
                (Reply.NoData) Nearest.inPlaceOf(asked, (Reply.NoData) Replies.noData(asked, "that"), false);
        assertThat(Nearest.inPlaceOf(asked, once, false)).isEqualTo(once);
    }

    private Reply.Answer ofPay() {
        Statement pay = bot.knowledge().snapshot().statements().stream()
                .filter(statement -> statement.facet() == Facet.PAY)
                .findFirst()
                .orElseThrow();
        AnswerWriter writer = new AnswerWriter(bot.knowledge(), AnswerWriter.FEW_SOURCES);
        writer.paragraph(List.of(pay));
        return (Reply.Answer) writer.answer(true, List.of());
    }
}
