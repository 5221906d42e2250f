package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.NameChanges;
import dev.careerbot.knowledge.model.ReadArticle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read of articles in the raw, step by step, so that those that are the same the next time need not be read again.
 * Immutable but for what it learns of titles; safe for use by several threads.
 */
public final class Readings {
    /** Nothing was read. */
    public static final Readings NONE = new Readings(null, new ConcurrentHashMap<>(), List.of());

    private final @Nullable Linkers linkers;
    private final Map<String, NewRoles.Parts> parts;
    private final Map<String, OfArticle> byFile = new HashMap<>();

    /**
     * @param linkers those that it was read by; null for none
     * @param parts what was found out about titles
     */
    Readings(@Nullable Linkers linkers, Map<String, NewRoles.Parts> parts, Collection<OfArticle> articles) {
        this.linkers = linkers;
        this.parts = parts;
        articles.forEach(article -> byFile.put(article.article().file(), article));
    }

    /** What knew names in each step. */
    record Linkers(EntityLinker byFiles, EntityLinker withRoles, EntityLinker withAll) {}

    /**
     * What was read of one article.
     *
     * @param words those that it may be read as
     */
    record OfArticle(
            RawArticle article,
            Lazy<Set<String>> words,
            NewRoles.Titles titles,
            RawReader.Prose prose,
            ReadArticle read) {}

    Map<String, NewRoles.Parts> parts() {
        return parts;
    }

    /** What was read of the article, if it was and is the same. */
    Optional<OfArticle> find(RawArticle article) {
        return Optional.ofNullable(byFile.get(article.file()))
                .filter(kept -> kept.article().equals(article));
    }

    /** For which articles a step's linker means the same as it did. */
    Same same(Function<Linkers, EntityLinker> step, EntityLinker now) {
        return new Same(linkers == null ? null : now.changesFrom(step.apply(linkers)));
    }

    /** @param changes what names mean now and did not mean; null where nothing was read */
    record Same(@Nullable NameChanges changes) {
        boolean isAll() {
            return changes != null && changes.isEmpty();
        }

        boolean holds(OfArticle kept) {
            return isAll() || (changes != null && !changes.concern(kept.words().get()));
        }
    }
}
