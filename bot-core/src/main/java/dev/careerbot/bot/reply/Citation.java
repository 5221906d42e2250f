package dev.careerbot.bot.reply;

import dev.careerbot.knowledge.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * A source as an answer cites it.
 *
 * @param number from 1, in order of first use
 * @param quote the source's own words, for a raw article; null for a digest
 * @param evidence the statements of the digest or data set that the answer rests on
 */
public record Citation(
        int number, Article article, @Nullable String quote, String evidence) {}
