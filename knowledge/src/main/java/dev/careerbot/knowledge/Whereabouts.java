package dev.careerbot.knowledge;

import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Which places statements are about. Safe for use by several threads. */
final class Whereabouts {
    /**
     * An article in the raw is about a place that this share of its statements names of those that name any: a country once or more,
     * a town twice.
     */
    private static final double NEARLY_ALL = 0.75;

    private final Function<String, Collection<String>> named;
    private final Map<String, Set<String>> within;
    private final Function<ArticleId, List<Statement>> statements;
    private final Function<ArticleId, Optional<Article>> articles;
    private final Map<Integer, Set<String>> places = new ConcurrentHashMap<>();
    private final Map<ArticleId, Set<String>> homes = new ConcurrentHashMap<>();

    /**
     * @param named the places that a text names
     * @param within by place those within it
     * @param statements those of an article
     * @param articles where an article comes from
     */
    Whereabouts(
            Function<String, Collection<String>> named,
            Map<String, Set<String>> within,
            Function<ArticleId, List<Statement>> statements,
            Function<ArticleId, Optional<Article>> articles) {
        this.named = named;
        this.within = within;
        this.statements = statements;
        this.articles = articles;
    }

    /**
     * Whether a statement is about all these places: it names each, or one within it, or it names none and all its article is
     * about that place, or its article's title names it.
     */
    boolean isAbout(Statement statement, Collection<String> asked) {
        if (asked.isEmpty()) {
            return true;
        }
        Set<String> own = of(statement);
        Set<String> about = own.isEmpty() && isRaw(statement) ? home(statement) : own;
        return asked.stream().allMatch(place -> holds(place, about) || isSaidBy(statement, place));
    }

    private static boolean isRaw(Statement statement) {
        return statement.lead().quote() != null;
    }

    private boolean holds(String place, Set<String> places) {
        return places.contains(place)
                || within.getOrDefault(place, Set.of()).stream().anyMatch(places::contains);
    }

    /** For places that are in no list: whether they stand in the text, or it names no place and its article's title does. */
    private boolean isSaidBy(Statement statement, String place) {
        return Words.of(statement.text()).contains(place)
                || (isRaw(statement)
                        && of(statement).isEmpty()
                        && Words.of(title(statement)).contains(place));
    }

    private String title(Statement statement) {
        return articles.apply(statement.lead().article()).map(Article::title).orElse("");
    }

    private Set<String> of(Statement statement) {
        return places.computeIfAbsent(statement.id(), id -> Set.copyOf(named.apply(statement.text())));
    }

    private Set<String> home(Statement statement) {
        Claim lead = statement.lead();
        return homes.computeIfAbsent(lead.article(), this::home);
    }

    /** The one place that an article's title or a word of its publisher's name names. */
    private Set<String> inHead(ArticleId article) {
        Set<String> found = new HashSet<>();
        articles.apply(article).ifPresent(about -> {
            found.addAll(named.apply(about.title()));
            String publisher = about.publisher();
            if (publisher != null) {
                Words.of(publisher).forEach(word -> found.addAll(named.apply(word)));
            }
        });
        return found.size() == 1 ? found : Set.of();
    }

    /** The place that its title or publisher names, and those that nearly all of its statements that name any are about. */
    private Set<String> home(ArticleId article) {
        Map<String, Integer> counts = new HashMap<>();
        int naming = 0;
        for (Statement statement : statements.apply(article)) {
            Set<String> own = of(statement);
            Set<String> all = new HashSet<>(own);
            within.forEach((place, parts) -> {
                if (parts.stream().anyMatch(own::contains)) {
                    all.add(place);
                }
            });
            naming += own.isEmpty() ? 0 : 1;
            all.forEach(place -> counts.merge(place, 1, Integer::sum));
        }
        Set<String> home = new HashSet<>(inHead(article));
        int most = naming;
        counts.forEach((place, count) -> {
            boolean wide = within.containsKey(place);
            if (count >= most * NEARLY_ALL && (wide || count > 1)) {
                home.add(place);
            }
        });
        return home;
    }
}
