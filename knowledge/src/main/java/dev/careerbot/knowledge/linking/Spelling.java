package dev.careerbot.knowledge.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns words as typed into words as meant: chat spelling, words written apart, typing errors. Immutable. */
final class Spelling {
    private static final int SHORTEST_PART = 4;
    private static final Pattern NAME_PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Vocabulary vocabulary;
    private final Set<String> known;
    private final TypingErrors names;
    private final TypingErrors errors;

    /**
     * @param names words of names, for which a mistyped word stands most likely
     * @param targets further words that it may stand for
     * @param known further words that are right as they are
     */
    Spelling(Vocabulary vocabulary, Collection<String> names, Collection<String> targets, Collection<String> known) {
        this.vocabulary = vocabulary;
        this.known = new HashSet<>(known);
        this.known.addAll(targets);
        this.known.addAll(vocabulary.english());
        this.known.addAll(names);
        this.names = new TypingErrors(names);
        this.errors = new TypingErrors(targets);
    }

    /** Chat spelling expanded and split words joined; nothing corrected. For text that is trusted to be well spelt. */
    List<Words.Word> plain(List<Words.Word> words) {
        return join(expand(words));
    }

    /**
     * All words that a text may be read as, in the singular, whatever part of it is read by itself: as typed, as meant, joined, and
     * the parts of names such as {@code node.js}.
     */
    Set<String> readings(List<Words.Word> words) {
        Set<String> readings = new HashSet<>();
        List<String> ends = List.of();
        for (Words.Word word : words) {
            List<String> meant = vocabulary.words().getOrDefault(word.normal(), List.of(word.normal()));
            List<String> sequence = new ArrayList<>(meant);
            sequence.add(word.normal());
            sequence.addAll(List.of(NAME_PARTS.split(word.normal())));
            sequence.forEach(each -> readings.add(Words.singular(each)));
            addJoined(readings, ends, List.of(meant.get(0), word.normal()));
            for (int i = 1; i < meant.size(); i++) {
                addJoined(readings, List.of(meant.get(i - 1)), List.of(meant.get(i)));
            }
            ends = List.of(meant.get(meant.size() - 1), word.normal());
        }
        return readings;
    }

    private void addJoined(Set<String> readings, List<String> ends, List<String> beginnings) {
        for (String end : ends) {
            for (String beginning : beginnings) {
                String second = Words.singular(beginning);
                if (vocabulary.joins().contains(List.of(end, second))) {
                    readings.add(Words.singular(end + second));
                }
            }
        }
    }

    /** The words as meant, and those that nothing is known about. */
    Meant mend(List<Words.Word> words) {
        List<Words.Word> mended = new ArrayList<>();
        Set<String> strangers = new HashSet<>();
        for (Words.Word word : expand(words)) {
            if (isKnown(word.normal())) {
                mended.add(word);
                continue;
            }
            Optional<String> near = nearest(word.normal());
            near.ifPresentOrElse(n -> mended.addAll(expand(List.of(new Words.Word(n, n, word.parted())))), () -> {
                mended.add(word);
                strangers.add(word.normal());
            });
        }
        return new Meant(join(mended), strangers);
    }

    /** The nearest word; of equally near ones a name's. */
    private Optional<String> nearest(String word) {
        Optional<String> name = names.mend(word);
        Optional<String> other = errors.mend(word);
        if (name.isPresent() && other.isPresent()) {
            int most = word.length();
            boolean nearer =
                    TypingErrors.distance(word, other.get(), most) < TypingErrors.distance(word, name.get(), most);
            return nearer ? other : name;
        }
        return name.isPresent() ? name : other;
    }

    record Meant(List<Words.Word> words, Set<String> strangers) {}

    private boolean isKnown(String word) {
        return known.contains(word)
                || known.contains(Words.singular(word))
                || vocabulary.words().containsKey(word)
                || !Character.isLetter(word.charAt(0))
                || isCompound(Words.singular(word));
    }

    /** "rollout", "downside": two common words in one. */
    private boolean isCompound(String word) {
        for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
            if (vocabulary.english().contains(word.substring(0, i))
                    && vocabulary.english().contains(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private List<Words.Word> expand(List<Words.Word> words) {
        List<Words.Word> expanded = new ArrayList<>();
        boolean shouted = words.stream().noneMatch(word -> word.typed().chars().anyMatch(Character::isLowerCase));
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.get(i);
            List<String> meant = vocabulary.words().get(word.normal());
            if (meant == null || (isCapital(word.typed()) && (words.size() == 1 || (i > 0 && !shouted)))) {
                expanded.add(word);
            } else {
                for (int j = 0; j < meant.size(); j++) {
                    expanded.add(new Words.Word(meant.get(j), meant.get(j), j == 0 && word.parted()));
                }
            }
        }
        return expanded;
    }

    /** A single capital, which names something, as the language R does: no chat spelling. */
    private static boolean isCapital(String typed) {
        return typed.length() == 1 && Character.isUpperCase(typed.charAt(0));
    }

    private List<Words.Word> join(List<Words.Word> words) {
        List<Words.Word> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String first = words.get(i).normal();
            String second =
                    i + 1 < words.size() ? Words.singular(words.get(i + 1).normal()) : "";
            if (!second.isEmpty() && vocabulary.joins().contains(List.of(first, second))) {
                joined.add(new Words.Word(
                        words.get(i).typed() + second,
                        first + second,
                        words.get(i).parted()));
                i++;
            } else {
                joined.add(words.get(i));
            }
        }
        return joined;
    }
}
