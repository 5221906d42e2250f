package dev.careerbot.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class PageTest {
    private static final String FENCE = "```";

    @Test
    void aTextThatFitsIsOnePage() {
        assertThat(Page.of("Short.", 100)).containsExactly(new Page(1, 1, "Short."));
    }

    @Test
    void nothingIsOneEmptyPage() {
        assertThat(Page.of("", 100)).containsExactly(new Page(1, 1, ""));
    }

    @Test
    void paragraphsAreKeptWholeWhereTheyFit() {
        String paragraph = "one two three four five six.";
        assertThat(texts(Page.of(paragraph + "\n\n" + paragraph, 40))).containsExactly(paragraph, paragraph);
    }

    @Test
    void linesAreKeptWholeWhereTheyFit() {
        assertThat(texts(Page.of("first line of some words\nsecond line of words", 36)))
                .containsExactly("first line of some words", "second line of words");
    }

    @Test
    void aCodeFenceIsClosedAndOpenedAgain() {
        List<String> pages = texts(Page.of(FENCE + "\nfirst line of code\nsecond line of code\n" + FENCE, 40));
        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).startsWith(FENCE).endsWith(FENCE));
    }

    @Test
    void aWordLongerThanAPageIsCutBetweenCharacters() {
        String emoji = "😀".repeat(50);
        List<String> pages = texts(Page.of(emoji, 21));
        assertThat(String.join("", pages)).isEqualTo(emoji);
        assertThat(pages).allSatisfy(page -> assertThat(page.codePoints()).allMatch(c -> c == 0x1F600));
    }

    @Test
    void aPageHoldsAtLeastTwentyCharacters() {
        assertThatThrownBy(() -> Page.of("text", 19)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void noPageIsLongerThanItsLimit(@ForAll("texts") String text, @ForAll @IntRange(min = 20, max = 120) int limit) {
        assertThat(texts(Page.of(text, limit)))
                .allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(limit));
    }

    @Property
    void noPageOfAnyTextIsLongerThanItsLimit(
            @ForAll @StringLength(max = 300) String text, @ForAll @IntRange(min = 20, max = 60) int limit) {
        assertThat(texts(Page.of(text, limit)))
                .allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(limit));
    }

    @Property
    void noWordIsCutOrLost(@ForAll("texts") String text, @ForAll @IntRange(min = 24, max = 120) int limit) {
        assertThat(words(texts(Page.of(text, limit)))).isEqualTo(words(List.of(text)));
    }

    @Property
    void noPageLeavesACodeFenceOpen(@ForAll("texts") String text, @ForAll @IntRange(min = 24, max = 120) int limit) {
        assertThat(texts(Page.of(text, limit)))
                .allSatisfy(page -> assertThat(fences(page) % 2).as(page).isZero());
    }

    @Property
    void pagesAreNumberedFromOneToTheLast(@ForAll("texts") String text) {
        List<Page> pages = Page.of(text, 30);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).number()).isEqualTo(i + 1);
            assertThat(pages.get(i).total()).isEqualTo(pages.size());
        }
    }

    /** Words in lines and paragraphs, some of them in code fences that are closed. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> lines = words.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join(" ", list));
        Arbitrary<String> paragraphs = lines.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("\n", list));
        Arbitrary<String> code = paragraphs.map(text -> FENCE + "\n" + text + "\n" + FENCE);
        return Arbitraries.frequencyOf(Tuple.of(3, paragraphs), Tuple.of(1, code))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> String.join("\n\n", list));
    }

    private static List<String> texts(List<Page> pages) {
        return pages.stream().map(Page::text).toList();
    }

    private static List<String> words(List<String> texts) {
        List<String> words = new ArrayList<>();
        for (String text : texts) {
            words.addAll(List.of(text.split("\\s+")));
        }
        return words.stream()
                .filter(word -> !word.isEmpty() && !word.equals(FENCE))
                .collect(Collectors.toList());
    }

    private static int fences(String page) {
        return page.split(FENCE, -1).length - 1;
    }
}
