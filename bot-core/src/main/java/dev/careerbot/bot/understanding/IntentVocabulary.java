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
    private static final Set<String> FILLERS = Set.of(
            "pleas", "tell", "know", "want", "just", "realli", "actual", "someon", "somebodi", "peopl", "person", "thing", "good",
            "best", "would", "like", "get", "go", "have", "has", "had", "do", "doe", "did", "i", "me", "my", "you", "your", "we",
            "he", "she", "what", "which", "who", "whom", "how", "when", "where", "why", "can", "could", "should", "must", "am",
            "from", "about", "so", "also", "typic", "usual", "exactli", "much", "mani", "some", "ani", "all", "one", "two",
            "bot", "question", "mean", "say", "accord", "too", "ever", "still", "right", "true", "wonder", "curiou");

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

    /** The question's stems that are neither mentions nor usual for the intent. */
    Set<String> focus(String intent, Mentions mentions) {
        List<String> plain = mentions.masked().stream()
                .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                .toList();
        Set<String> focus = new LinkedHashSet<>(KnowledgeBase.stems(String.join(" ", plain)));
        focus.removeAll(usual.getOrDefault(intent, Set.of()));
        focus.removeAll(FILLERS);
        return focus;
    }
}
