package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.ReadArticle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Faults of the bot itself that an article brings to light: each leaves out that article, and says so, and no other. Safe for use
 * by several threads that read an article each.
 */
final class Faults {
    private final Map<String, Problem> byFile = new ConcurrentHashMap<>();

    /** What a step makes of an article; where that fails, what is given otherwise. */
    @SuppressWarnings("checkstyle:IllegalCatch") // what nobody foresaw must not take the rest of the folder with it
    <T> T guarded(RawArticle article, Supplier<T> step, T otherwise) {
        try {
            return step.get();
        } catch (RuntimeException | StackOverflowError e) {
            byFile.putIfAbsent(
                    article.file(),
                    new Problem(
                            article.file(),
                            0,
                            "left out: it cannot be read (" + e + "); please report this with the file"));
            return otherwise;
        }
    }

    /** What the last step makes of an article; left out where this or a step before failed. */
    ReadArticle guarded(RawArticle article, Supplier<ReadArticle> step) {
        ReadArticle none = new ReadArticle(article.file(), Optional.empty(), List.of(), List.of());
        ReadArticle read = guarded(article, step, none);
        Problem fault = byFile.get(article.file());
        return fault == null ? read : new ReadArticle(article.file(), Optional.empty(), List.of(), List.of(fault));
    }
}
