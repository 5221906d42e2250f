package dev.careerbot.knowledge.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the longest known name that begins at a word. */
final class AliasTrie {
    private final Map<String, AliasTrie> next = new HashMap<>();
    private final List<Name> here = new ArrayList<>();

    /**
     * A name of something.
     *
     * @param thing the id of what is named
     * @param exactly the spelling that alone counts, or empty for any
     */
    record Name(Object thing, String exactly) {}

    /** A name found in words {@code start} to {@code end}, the latter exclusive. */
    record Found(int start, int end, List<Object> things) {}

    void add(List<String> words, Name name) {
        AliasTrie node = this;
        for (String word : words) {
            node = node.next.computeIfAbsent(Words.singular(word), w -> new AliasTrie());
        }
        if (node != this && !node.here.contains(name)) {
            node.here.add(name);
        }
    }

    /** What is called so, by the words of each name. */
    Map<List<String>, List<Name>> all() {
        Map<List<String>, List<Name>> all = new HashMap<>();
        addTo(all, List.of());
        return all;
    }

    private void addTo(Map<List<String>, List<Name>> all, List<String> path) {
        if (!here.isEmpty()) {
            all.put(path, here);
        }
        next.forEach((word, node) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(word);
            node.addTo(all, List.copyOf(longer));
        });
    }

    /** All names in the text, longest first at each place, without overlaps. */
    List<Found> find(List<Words.Word> words) {
        List<Found> found = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            Found longest = longest(words, start);
            if (longest.things().isEmpty()) {
                start++;
            } else {
                found.add(longest);
                start = longest.end();
            }
        }
        return found;
    }

    private Found longest(List<Words.Word> words, int start) {
        AliasTrie node = this;
        Found longest = new Found(start, start, List.of());
        for (int i = start; i < words.size(); i++) {
            AliasTrie child = node.next.get(Words.singular(words.get(i).normal()));
            if (child == null) {
                return longest;
            }
            node = child;
            List<Object> things = node.matching(words, start, i + 1);
            if (!things.isEmpty()) {
                longest = new Found(start, i + 1, things);
            }
        }
        return longest;
    }

    private List<Object> matching(List<Words.Word> words, int start, int end) {
        return here.stream()
                .filter(name -> name.exactly().isEmpty()
                        || ((start > 0 || words.size() == 1 || !startsLikeASentence(name.exactly()))
                                && end == start + 1
                                && words.get(start).typed().equals(name.exactly())))
                .map(Name::thing)
                .distinct()
                .toList();
    }

    private static boolean startsLikeASentence(String name) {
        return name.length() == 1 || Character.isLowerCase(name.charAt(1));
    }
}
