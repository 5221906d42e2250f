package dev.careerbot.bot.understanding;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Titles as people shorten them: "infra engineer", "l10n engineer", "convo designer". */
final class ShortTitles {
    private static final int SHORTEST = 3;
    private static final Pattern NUMERONYM = Pattern.compile("(\\p{L})(\\d{1,2})(\\p{L})");

    private ShortTitles() {}

    /** The question with each title that nobody bears, but that can be short for that of one role that is told of, in full. */
    static String inFull(String question, List<String> titles, KnowledgeBase knowledge) {
        String full = question;
        for (String title : titles) {
            List<Role> meant = knowledge.snapshot().catalogue().roles().stream()
                    .filter(role -> isShortFor(title, role.name().toLowerCase(Locale.ROOT)))
                    .filter(role -> knowledge.occurrences().isDescribed(role.id()))
                    .toList();
            if (meant.size() == 1) {
                String words = String.join(
                        "[\\s-]+",
                        List.of(title.split(" ")).stream().map(Pattern::quote).toList());
                full = Pattern.compile("\\b" + words + "(?=s?\\b)", Pattern.CASE_INSENSITIVE)
                        .matcher(full)
                        .replaceAll(meant.get(0).name());
            }
        }
        return full;
    }

    private static boolean isShortFor(String title, String name) {
        List<String> shorter = List.of(title.split("[ -]"));
        List<String> all = List.of(name.split("[ -]"));
        if (shorter.size() > all.size() || title.equals(name)) {
            return false;
        }
        List<String> words = all.subList(all.size() - shorter.size(), all.size());
        for (int i = 0; i < words.size(); i++) {
            if (!isShortForWord(shorter.get(i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShortForWord(String shorter, String word) {
        var numeronym = NUMERONYM.matcher(shorter);
        if (numeronym.matches()) {
            return word.startsWith(numeronym.group(1))
                    && word.endsWith(numeronym.group(3))
                    && word.length() == Integer.parseInt(numeronym.group(2)) + 2;
        }
        String stem = shorter.endsWith("o") ? shorter.substring(0, shorter.length() - 1) : shorter;
        return shorter.equals(word) || (stem.length() >= SHORTEST && word.startsWith(stem));
    }
}
