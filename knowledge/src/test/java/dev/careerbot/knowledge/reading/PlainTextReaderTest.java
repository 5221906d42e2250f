package dev.careerbot.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainTextReaderTest {
    @Test
    void shortLinesBeforeTextAreHeadings() {
        assertThat(PlainTextReader.read("""
                        What a tester does
                        A tester finds out whether a product does what it was meant to do, before customers notice.

                        Skills
                        • Patience
                        • SQL and a little scripting
                        """).blocks())
                .containsExactly(
                        new TextBlock.Heading(1, "What a tester does"),
                        new TextBlock.Paragraph("A tester finds out whether a product does what it was meant to do, "
                                + "before customers notice."),
                        new TextBlock.Heading(3, "Skills"),
                        new TextBlock.Item("Patience"),
                        new TextBlock.Item("SQL and a little scripting"));
    }

    @Test
    void linesBrokenToAWidthAreJoined() {
        List<TextBlock> blocks = PlainTextReader.read("""
                        A technical writer explains how a product works to the people who
                        have to use it, in user guides, release notes and the small words in
                        the software itself. Most of the work is finding things out, and only
                        a part of it is writing them down.

                        Nobody asks for a degree, but everybody asks for samples of what one
                        has written before.
                        """).blocks();
        assertThat(blocks).hasSize(2).allMatch(TextBlock.Paragraph.class::isInstance);
        assertThat(blocks.get(1).text())
                .isEqualTo("Nobody asks for a degree, but everybody asks for samples of what one has written before.");
    }

    @Test
    void aNumberedLineBeforeTextIsAHeadingAndOneOfManyAnItem() {
        assertThat(PlainTextReader.read("""
                        1. Tester:

                          • Writes plans.

                        Steps to take, one after the other, in the order in which most people take them:
                        1. Learn to read code
                        2. Write down what you find
                        """).blocks())
                .containsSequence(new TextBlock.Heading(1, "Tester:"), new TextBlock.Item("Writes plans."))
                .endsWith(new TextBlock.Item("Learn to read code"), new TextBlock.Item("Write down what you find"));
    }

    @Test
    void linesOfAsManyCellsAreATable() {
        assertThat(PlainTextReader.read("""
                        Role | Leeds | London
                        Tester | £26,500 | £31,000
                        Lead | £46,000 | £54,000
                        """).blocks())
                .containsExactly(
                        new TextBlock.Row(List.of("Role", "Leeds", "London"), List.of("Tester", "£26,500", "£31,000")),
                        new TextBlock.Row(List.of("Role", "Leeds", "London"), List.of("Lead", "£46,000", "£54,000")));
    }

    @Test
    void titleAndDateAreFoundBehindCrumbs() throws UnreadableArticle {
        String text = """
                Skip to content

                How to become a tester

                Mar 1, 2024

                A tester finds out whether a product does what it was meant to do, before customers notice.
                """;
        ArticleText article = ArticleTexts.read("tester.txt", text.getBytes(StandardCharsets.UTF_8), problem -> {});
        assertThat(article.title()).isEqualTo("How to become a tester");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void theFieldsOfALetterSayWhatItIs() {
        ArticleText letter = PlainTextReader.read("""
                        From: Ada Quill <ada@letters.example>
                        To: readers@letters.example
                        Date: Fri, 17 Jan 2025 07:02:11 +0000
                        Subject: So you want to be a tester

                        Testers find out whether a product does what it was meant to do, and say so before customers notice.
                        """);
        assertThat(letter.title()).isEqualTo("So you want to be a tester");
        assertThat(letter.author()).isEqualTo("Ada Quill");
        assertThat(letter.published()).isEqualTo(LocalDate.of(2025, 1, 17));
        assertThat(letter.blocks()).hasSize(1);
    }

    @Test
    void aTextThatBeginsLikeALetterIsNone() {
        assertThat(PlainTextReader.read("Subject: matter experts are asked first.\nThey know.\n")
                        .blocks())
                .extracting(TextBlock::text)
                .anyMatch(text -> text.startsWith("Subject: matter experts"));
    }

    @Test
    void aFullLineOfABrokenTextHeadsNothing() {
        assertThat(PlainTextReader.read("""
                        A technical writer explains how a product works to the people who
                        have to use it, in user guides, release notes and the small words in
                        the software itself. Most of the work is finding things out, and only
                        a part of it is writing them down.

                        I rang Declan Tierney, who is chief writer at the Shannon Ferry
                        Group and has hired more of us than anyone I know. I asked him what he
                        looks for.
                        """).blocks()).hasSize(2).allMatch(TextBlock.Paragraph.class::isInstance);
    }
}
