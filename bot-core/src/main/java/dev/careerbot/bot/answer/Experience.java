package dev.careerbot.bot.answer;

import dev.careerbot.bot.understanding.Terms;
import dev.careerbot.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years of experience that a question speaks of.
 *
 * @param years 0 to 99
 * @param orNone whether it speaks of beginners, too
 */
record Experience(int years, boolean orNone) {
    private static final Terms TERMS = new Terms();
    private static final Set<String> OF_TIME = Set.of("in", "within", "next", "last", "past", "coming");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?<![\\d.,$€£])(\\d{1,2})\\s?\\+(?=\\s*(?:years|yrs))|(?:over|more than|at least) (\\d{1,2}) years");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final int FAR = 3;

    /** "5 years", "5-9 yrs": the first number that stands shortly before the word "years". */
    static Optional<Experience> of(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            int number = number(words.get(i));
            if (number >= 0) {
                for (int j = i + 1; j <= i + FAR && j < words.size(); j++) {
                    if (words.get(j).startsWith("year") && !isAnAge(words, j) && !isOfTime(words, i)) {
                        return Optional.of(new Experience(number, ofBeginners(words)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "In five years" is when, unless it is in experience. */
    private static boolean isOfTime(List<String> words, int number) {
        return number > 0 && OF_TIME.contains(words.get(number - 1)) && !words.contains("experience");
    }

    private static boolean isAnAge(List<String> words, int year) {
        return year + 1 < words.size() && words.get(year + 1).equals("old");
    }

    private static boolean ofBeginners(List<String> words) {
        return !TERMS.in("levels", words).isEmpty();
    }

    /** Whether the text names these years, or a range that holds them, or beginners where they count, too. */
    boolean isMetBy(String text) {
        List<Integer> numbers = new ArrayList<>();
        List<String> words = KnowledgeBase.plainWords(text);
        if (orNone && ofBeginners(words)) {
            return true;
        }
        Matcher least = AT_LEAST.matcher(text);
        while (least.find()) {
            if (years >= Integer.parseInt(least.group(1) == null ? least.group(2) : least.group(1))) {
                return true;
            }
        }
        for (String word : words) {
            int number = number(word);
            if (number >= 0) {
                numbers.add(number);
            }
        }
        for (int i = 0; i < numbers.size(); i++) {
            boolean inRange = i + 1 < numbers.size() && numbers.get(i) <= years && years <= numbers.get(i + 1);
            if (numbers.get(i) == years || inRange) {
                return true;
            }
        }
        return false;
    }

    private static int number(String word) {
        return NUMBER.matcher(word).matches() ? Integer.parseInt(word) : NumberWords.value(word);
    }
}
