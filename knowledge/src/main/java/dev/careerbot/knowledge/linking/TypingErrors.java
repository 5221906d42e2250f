package dev.careerbot.knowledge.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mends a mistyped word by the nearest known one: Damerau–Levenshtein distance (optimal string alignment) of at most 1 for
 * words of 4 to 6 letters, 2 for longer ones. Immutable.
 */
final class TypingErrors {
    private static final int SHORTEST = 4;
    private static final int TWO_ERRORS_FROM = 7;

    private final Map<Integer, List<Known>> byLength = new HashMap<>();

    /** A word and the set of its letters, which tells cheaply of most words that they are too far away. */
    private record Known(String word, long letters) {}

    TypingErrors(Collection<String> known) {
        for (String word : known) {
            if (word.length() >= SHORTEST - 1 && word.chars().allMatch(Character::isLetter)) {
                byLength.computeIfAbsent(word.length(), length -> new ArrayList<>())
                        .add(new Known(word, letters(word)));
            }
        }
        byLength.values().forEach(words -> words.sort(Comparator.comparing(Known::word)));
    }

    /** The nearest known word, if one is near enough; of several equally near the one that begins alike, then the first. */
    Optional<String> mend(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        int allowed = word.length() < TWO_ERRORS_FROM ? 1 : 2;
        long letters = letters(word);
        String best = "";
        double least = allowed + 0.9;
        for (int length = word.length() - allowed; length <= word.length() + allowed; length++) {
            for (Known known : byLength.getOrDefault(length, List.of())) {
                boolean far = Long.bitCount(letters & ~known.letters()) > allowed
                        || Long.bitCount(known.letters() & ~letters) > allowed;
                if (far) {
                    continue;
                }
                double cost =
                        distance(word, known.word(), allowed) + (known.word().charAt(0) == word.charAt(0) ? 0 : 0.5);
                if (cost < least) {
                    least = cost;
                    best = known.word();
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Each error adds at most one letter and takes away at most one; letters beyond a to z share bits. */
    private static long letters(String word) {
        return word.chars().mapToLong(letter -> 1L << (letter % Long.SIZE)).reduce(0, (one, other) -> one | other);
    }

    static int distance(String a, String b, int most) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            cost[i][0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                cost[i][j] = step(a, b, i, j, cost);
                least = Math.min(least, cost[i][j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
