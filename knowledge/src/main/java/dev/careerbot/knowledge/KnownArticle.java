package dev.careerbot.knowledge;

import dev.careerbot.knowledge.claims.ComparableClaim;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.RoleId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known of an article.
 *
 * @param group by which its passages go together, the same in each process
 * @param words all of its claims, and those by which it may be named
 * @param passages by claim the vector that it is found by
 * @param around by claim the {@linkplain Surroundings#words words around it}
 * @param first the number of the first of its passages; the others follow
 */
record KnownArticle(
        ReadArticle article,
        String group,
        List<ComparableClaim> claims,
        List<float[]> passages,
        List<String> around,
        Set<String> words,
        int first) {
    /** All subjects of its claims. */
    Set<RoleId> roles() {
        Set<RoleId> roles = new HashSet<>();
        claims.forEach(claim -> roles.addAll(claim.claim().roles()));
        return roles;
    }

    /** The places of its claims, in their order. */
    List<Place> places() {
        return IntStream.range(0, claims.size())
                .mapToObj(index -> new Place(this, index))
                .toList();
    }

    /**
     * An article split into words.
     *
     * @param claims the words of each claim
     * @param words all of them, and those by which the article may be named
     */
    record Split(ReadArticle read, List<List<String>> claims, Set<String> words) {
        static Split of(ReadArticle read) {
            List<List<String>> claims =
                    read.claims().stream().map(claim -> Words.of(claim.text())).toList();
            Set<String> words = new HashSet<>();
            claims.forEach(words::addAll);
            read.article().ifPresent(article -> {
                words.addAll(Words.of(article.title()));
                words.addAll(Words.of(article.id().value()));
                words.addAll(Words.of(Objects.requireNonNullElse(article.publisher(), "")));
            });
            return new Split(read, claims, words);
        }
    }

    /** A claim's place among all. */
    record Place(KnownArticle article, int index) {
        int number() {
            return article.first() + index;
        }

        ComparableClaim claim() {
            return article.claims().get(index);
        }

        float[] vector() {
            return article.passages().get(index);
        }

        String around() {
            return article.around().get(index);
        }
    }
}
