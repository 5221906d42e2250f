package dev.careerbot.bot.understanding;

import dev.careerbot.bot.intent.Phrasings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.Mentions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The usual wording of each intent: the stems that at least two of its phrasings share. Immutable. */
final class IntentVocabulary {
    private final Terms terms = new Terms();
    private final Map<String, Set<String>> usual = new HashMap<>();

    IntentVocabulary(Phrasings phrasings) {
        phrasings.byLabel().forEach((intent, lines) -> {
            Map<String, Integer> counts = new HashMap<>();
            for (String line : lines) {
                new HashSet<>(KnowledgeBase.stems(line.replaceAll("\\{\\w+}", " ")))
                        .forEach(stem -> counts.merge(stem, 1, Integer::sum));
            }
            counts.values().removeIf(count -> count < 2);
            usual.put(intent, Set.copyOf(counts.keySet()));
        });
    }

    /** The question's words that are neither mentions nor usual for the intent nor say little anywhere. */
    Set<String> focus(String intent, Mentions mentions) {
        Set<String> focus = new LinkedHashSet<>();
        for (String word : mentions.masked()) {
            List<String> stems =
                    word.equals(word.toLowerCase(Locale.ROOT)) ? KnowledgeBase.stemsOfWord(word) : List.of();
            if (!stems.isEmpty()
                    && Character.isLetter(word.charAt(0))
                    && !usual.getOrDefault(intent, Set.of()).containsAll(stems)
                    && terms.ofStems("fillers", stems).isEmpty()) {
                focus.add(word);
            }
        }
        return focus;
    }
}
