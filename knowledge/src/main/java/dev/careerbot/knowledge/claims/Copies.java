package dev.careerbot.knowledge.claims;

import dev.careerbot.knowledge.linking.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells near-verbatim copies: texts that share a run of eight words or more. */
public final class Copies {
    /** The length, in words, from which a shared run counts as copied. */
    public static final int RUN = 8;

    private Copies() {}

    /** Whether one text copies from the other. */
    public static boolean share(String one, String other) {
        Set<List<String>> runs = runs(one);
        return runs(other).stream().anyMatch(runs::contains);
    }

    /** Texts that others are held against. Immutable. */
    public static final class Texts {
        private final Set<List<String>> runs = new HashSet<>();

        public Texts(Collection<String> texts) {
            texts.forEach(text -> runs.addAll(Copies.runs(text)));
        }

        /** How many of these share a run with any of the texts. */
        public int shared(Collection<String> others) {
            return (int) others.stream()
                    .filter(other -> Copies.runs(other).stream().anyMatch(runs::contains))
                    .count();
        }
    }

    private static Set<List<String>> runs(String text) {
        List<String> words = Words.of(text);
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }
}
