package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.NameChanges;
import dev.careerbot.knowledge.linking.Vocabulary;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Certification;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.Skill;
import java.util.Collection;
import java.util.Collections;
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

    private final @Nullable Steps steps;
    private final Map<String, NewRoles.Parts> parts;
    private final Map<String, OfArticle> byFile = new HashMap<>();

    /**
     * @param steps what it was read by; null for nothing
     * @param parts what was found out about titles
     */
    Readings(@Nullable Steps steps, Map<String, NewRoles.Parts> parts, Collection<OfArticle> articles) {
        this.steps = steps;
        this.parts = parts;
        articles.forEach(article -> byFile.put(article.article().file(), article));
    }

    /**
     * What was read before, by this process or another.
     *
     * @param catalogues what {@link #catalogues} gave
     */
    public static Readings of(List<Catalogue> catalogues, Vocabulary vocabulary, Collection<OfArticle> articles) {
        if (catalogues.isEmpty()) {
            return NONE;
        }
        List<Step> steps = catalogues.stream()
                .map(catalogue -> new Step(catalogue, new Lazy<>(() -> EntityLinker.ofArticles(catalogue, vocabulary))))
                .toList();
        return new Readings(new Steps(steps.get(0), steps.get(1), steps.get(2)), new ConcurrentHashMap<>(), articles);
    }

    /** What knew names in each step. */
    record Steps(Step byFiles, Step withRoles, Step withAll) {}

    /** A step's linker and what it knows. */
    record Step(Catalogue catalogue, Lazy<EntityLinker> linker) {
        static Step of(Catalogue catalogue, EntityLinker linker) {
            return new Step(catalogue, new Lazy<>(() -> linker));
        }
    }

    /**
     * What was read of one article.
     *
     * @param words those that it may be read as
     */
    public record OfArticle(RawArticle article, Lazy<Set<String>> words, Found found, ReadArticle read) {}

    /**
     * What was found in an article that the catalogue does not know.
     *
     * @param titles of jobs
     */
    public record Found(Titles titles, List<Skill> skills, List<Certification> certifications) {
        public Found {
            skills = List.copyOf(skills);
            certifications = List.copyOf(certifications);
        }
    }

    /** What was known in each step of reading; empty where nothing was read. */
    public List<Catalogue> catalogues() {
        return steps == null
                ? List.of()
                : List.of(
                        steps.byFiles().catalogue(),
                        steps.withRoles().catalogue(),
                        steps.withAll().catalogue());
    }

    /** What was read of each article, by file. */
    public Map<String, OfArticle> articles() {
        return Collections.unmodifiableMap(byFile);
    }

    Map<String, NewRoles.Parts> parts() {
        return parts;
    }

    /** What was read of the article, if it was and is the same. */
    Optional<OfArticle> find(RawArticle article) {
        return Optional.ofNullable(byFile.get(article.file()))
                .filter(kept -> kept.article().equals(article));
    }

    /** For which articles a step's linker means the same as it did. */
    Same same(Function<Steps, Step> step, EntityLinker now) {
        return new Same(
                steps == null
                        ? null
                        : now.changesFrom(step.apply(steps).linker().get()));
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
