package dev.careerbot.bot.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The known name that a mistyped one probably means: the one that it begins, else the nearest by Damerau–Levenshtein distance
 * (optimal string alignment), at most a third of its letters and at least one.
 */
final class NearMiss {
    private static final int LETTERS_PER_ERROR = 3;

    private NearMiss() {}

    private record Near(String name, int distance) {}

    /** The nearest of the known names, if one is near enough; the first of several. */
    static Optional<String> of(String typed, Collection<String> known) {
        if (typed.isBlank() || typed.length() > 2 * CommandSpec.LONGEST_NAME) {
            return Optional.empty();
        }
        int allowed = Math.max(1, typed.length() / LETTERS_PER_ERROR);
        return known.stream()
                .map(name -> new Near(name, name.startsWith(typed) ? 0 : distance(typed, name)))
                .filter(near -> near.distance() <= allowed)
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::name);
    }

    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
        boolean isSwap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwap ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
