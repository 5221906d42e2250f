package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.reading.TextBlock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence, item or row of an article in the raw says.
 *
 * @param block the block it stands in, from 0
 * @param text as it is told by itself
 * @param quote as it stands in the article, at most {@link #LONGEST_QUOTE} characters
 * @param listed whether it is an item of a list, or a row
 * @param sells whether it advertises
 * @param component whether it is told together with others, as one of the short items of a list
 */
record Said(
        int block,
        String text,
        String quote,
        String heading,
        List<RoleId> roles,
        List<RoleId> related,
        @Nullable Facet facet,
        boolean listed,
        boolean sells,
        boolean component) {
    static final int LONGEST_QUOTE = 300;

    Said {
        roles = List.copyOf(roles);
        related = List.copyOf(related);
        quote = cut(whole(quote));
    }

    /** The longest part that no footnote breaks. */
    private static String whole(String quote) {
        return Stream.of(quote.split(TextBlock.NOTE))
                .max(Comparator.comparingInt(String::length))
                .orElse("")
                .strip();
    }

    /** The same, told together with others. */
    Said asComponent() {
        return new Said(block, text, quote, heading, roles, related, facet, listed, sells, true);
    }

    /** The same with what its article says elsewhere of it. */
    Said with(String unsaid) {
        return unsaid.isEmpty()
                ? this
                : new Said(
                        block, saying(text, unsaid), quote, heading, roles, related, facet, listed, sells, component);
    }

    /** The text with what is unsaid in it before its end. */
    static String saying(String text, String unsaid) {
        return unsaid.isEmpty() ? text : text.replaceFirst("\\.$", "") + unsaid + ".";
    }

    private static String cut(String quote) {
        if (quote.length() <= LONGEST_QUOTE) {
            return quote;
        }
        int end = quote.lastIndexOf(' ', LONGEST_QUOTE);
        return quote.substring(0, end < 0 ? LONGEST_QUOTE : end);
    }
}
