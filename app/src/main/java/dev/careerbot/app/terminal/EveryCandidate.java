package dev.careerbot.app.terminal;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/** Takes all candidates as they come: the bot knows by aliases that "backend d" may become "back-end developer". */
final class EveryCandidate implements CompletionMatcher {
    private List<Candidate> candidates = List.of();

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        candidates = List.of();
    }

    @Override
    public List<Candidate> matches(List<Candidate> all) {
        candidates = List.copyOf(all);
        return candidates;
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return null; // JLine's word for none
    }

    @Override
    public String getCommonPrefix() {
        return candidates.stream().map(Candidate::value).reduce(EveryCandidate::common).orElse("");
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
