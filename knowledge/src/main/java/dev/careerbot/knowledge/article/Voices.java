package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.reading.TextBlock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds whose words an article holds: its author, and people whom it introduces or quotes by their full name. A question that names
 * one asks for what that article says. Immutable.
 *
 * @param linker knows all other names
 */
record Voices(EntityLinker linker) {
    private static final String NAME = "(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)? \\p{Lu}[\\p{L}’'-]*\\p{Ll})";
    private static final Pattern INTRODUCED = Pattern.compile(
            NAME
                    + "(?:,? (?:who |is an? |is the |has been |says|said|told|tells|thinks|argues|reckons|leads|runs)|, (?:an? |the |head |chief |\\p{Ll}+ ))");
    private static final Pattern QUOTED =
            Pattern.compile("\\b(?:says|said|told|asked|rang|called|called up|interviewed|according to|by) " + NAME);
    private static final Pattern SPEAKING = Pattern.compile("\\b(?:I am|I['’]m|[Mm]y name is) " + NAME);
    private static final int MOST = 12;

    /** Their names: in full, and the last one alone where it is no usual word. */
    List<String> of(RawArticle article) {
        Set<String> names = new LinkedHashSet<>();
        String author = article.text().author();
        if (author != null && author.matches(NAME)) {
            add(author, names);
        }
        for (TextBlock block : article.text().blocks()) {
            Stream.of(SPEAKING, INTRODUCED, QUOTED).forEach(pattern -> {
                Matcher matcher = pattern.matcher(block.text());
                while (matcher.find()) {
                    add(matcher.group(1), names);
                }
            });
        }
        return List.copyOf(new ArrayList<>(names).subList(0, Math.min(MOST, names.size())));
    }

    private void add(String name, Set<String> names) {
        String last = name.substring(name.lastIndexOf(' ') + 1).replaceFirst("[’']s$", "");
        String full = name.substring(0, name.lastIndexOf(' ') + 1) + last;
        Mentions mentions = linker.link(full);
        boolean other = mentions.namesARole()
                || !mentions.skills().isEmpty()
                || !mentions.places().isEmpty()
                || !mentions.certifications().isEmpty()
                || Stream.of(last.split("-")).allMatch(part -> linker.isCommonWord(part.toLowerCase(Locale.ROOT)));
        if (!other) {
            names.add(full);
            names.add(last);
        }
    }
}
