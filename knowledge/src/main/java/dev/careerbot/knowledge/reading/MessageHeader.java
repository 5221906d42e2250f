package dev.careerbot.knowledge.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the text of an electronic letter: fields by name up to the first empty line (RFC 5322, section 2.2).
 *
 * @param subject empty where there is none
 * @param body the text without the fields
 */
record MessageHeader(
        String subject, @Nullable String author, @Nullable LocalDate date, String body) {
    private static final Pattern FIELD = Pattern.compile("^([A-Z][A-Za-z-]{1,30}):\\s*(.*)$");
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^>]*>|^\\S+@\\S+$|\"");
    private static final List<String> USUAL = List.of("from", "to", "subject", "date");
    private static final int FEWEST = 2;

    /** Of a text that begins with two of the usual fields or more; of any other, the text as it is. */
    static MessageHeader of(String text) {
        String subject = "";
        String author = null;
        LocalDate date = null;
        int usual = 0;
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            Matcher field = FIELD.matcher(lines.get(at));
            if (!field.matches()) {
                break;
            }
            String name = field.group(1).toLowerCase(Locale.ROOT);
            String value = field.group(2).strip();
            usual += USUAL.contains(name) ? 1 : 0;
            switch (name) {
                case "subject" -> subject = value;
                case "from" -> author = ADDRESS.matcher(value).replaceAll("").strip();
                case "date" -> date = Dates.find(value).orElse(null);
                default -> {}
            }
        }
        boolean isLetter =
                usual >= FEWEST && (at == lines.size() || lines.get(at).isBlank());
        return isLetter
                ? new MessageHeader(
                        subject,
                        author == null || author.isEmpty() ? null : author,
                        date,
                        String.join("\n", lines.subList(at, lines.size())))
                : new MessageHeader("", null, null, text);
    }
}
