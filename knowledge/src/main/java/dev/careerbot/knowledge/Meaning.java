package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.Statement;
import java.util.Set;

/** What statements say of the words that it was asked for. It remembers what it has worked out, and is used by one thread. */
public interface Meaning {
    /**
     * The share of the words that the statement contains or says in a word of near meaning, weighted by rarity, 0 to 1; 1 where
     * there are no words.
     *
     * @param words some of those that it was asked for; others count for nothing
     */
    double share(Set<String> words, Statement statement);
}
