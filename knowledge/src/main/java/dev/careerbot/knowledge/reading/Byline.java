package dev.careerbot.knowledge.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote an article and when, as lines at its head or foot say. Immutable. */
record Byline(@Nullable String author, @Nullable LocalDate published) {
    private static final Pattern AUTHOR = Pattern.compile("(?:\\b(?:[Bb]y|BY)|\\b(?:Author|Words|Text|Writer)s?:)\\s+"
            + "((?:\\p{Lu}(?:[\\p{L}'’-]*|\\.)\\s+){1,3}\\p{Lu}[\\p{L}'’-]+)");
    private static final Pattern DATED = Pattern.compile(
            "\\b(?:published|posted|updated|modified|reviewed|written|date|by)\\b", Pattern.CASE_INSENSITIVE);
    private static final int AT_THE_HEAD = 8;
    private static final int AT_THE_FOOT = 4;
    private static final int LONGEST = 400;
    private static final int LINE = 80;

    /** The name after "by" or the like, if a line has one. */
    static Optional<String> author(String line) {
        Matcher named = AUTHOR.matcher(line);
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** What the blocks nearest to the article's ends say. */
    static Byline of(List<TextBlock> blocks) {
        List<TextBlock> ends = new ArrayList<>(blocks.subList(0, Math.min(AT_THE_HEAD, blocks.size())));
        ends.addAll(blocks.subList(Math.max(ends.size(), blocks.size() - AT_THE_FOOT), blocks.size()));
        String author = null;
        LocalDate published = null;
        for (TextBlock block : ends) {
            String text = block.text();
            if (text.length() > LONGEST) {
                continue;
            }
            author = author == null ? author(text).orElse(null) : author;
            Optional<LocalDate> date =
                    text.length() <= LINE || DATED.matcher(text).find() ? Dates.find(text) : Optional.empty();
            if (published == null && date.isPresent()) {
                published = date.get();
            }
        }
        return new Byline(author, published);
    }
}
