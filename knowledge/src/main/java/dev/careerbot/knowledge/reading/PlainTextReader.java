package dev.careerbot.knowledge.reading;

import dev.careerbot.knowledge.reading.TextBlock.Heading;
import dev.careerbot.knowledge.reading.TextBlock.Item;
import dev.careerbot.knowledge.reading.TextBlock.Paragraph;
import dev.careerbot.knowledge.reading.TextBlock.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain text: headings, lists and tables are told by how their lines look. Used once, by one thread. */
final class PlainTextReader {
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[•·▪‣◦●○■□➤►✓✔*]|[-–—](?=\\s)|\\(?[a-z]\\)|o(?=\\s{2,}))\\s*(?=\\S)(.+)$");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:(?:\\d{1,2}|[IVX]{1,4})[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,2}[.)]?)\\s+(\\S.*)$");
    private static final Pattern UNDERLINE = Pattern.compile("^\\s*(?:={3,}|-{3,}|~{3,}|_{3,}|\\*{3,}|#{3,})\\s*$");
    private static final Pattern CELLS = Pattern.compile("\\t+|\\s*\\|\\s*|\\s{3,}");
    private static final Pattern HYPHENATED = Pattern.compile("\\p{Ll}-$");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_HEADING_WORDS = 12;
    private static final int WRAPPED = 50;
    private static final int LONGEST_WRAPPED = 110;

    private final List<String> lines;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final boolean wrapped;
    private int at;

    private PlainTextReader(String text) {
        lines = text.lines()
                .map(line -> TAG.matcher(line).replaceAll("").stripTrailing())
                .toList();
        wrapped = isWrapped();
    }

    static ArticleText read(String typed) {
        MessageHeader header = MessageHeader.of(typed);
        PlainTextReader reader = new PlainTextReader(header.body());
        while (reader.at < reader.lines.size()) {
            reader.next();
        }
        String title = reader.blocks.stream()
                .limit(6)
                .filter(block -> block instanceof Heading || block.text().length() <= LONGEST_TITLE)
                .map(TextBlock::text)
                .filter(words -> Boilerplate.mayBeTitle(words) && !words.endsWith("."))
                .findFirst()
                .orElse("");
        return new ArticleText(
                header.subject().isEmpty() ? title : header.subject(),
                null,
                header.author(),
                header.date(),
                null,
                reader.blocks);
    }

    /** Whether the lines were broken to a width: many of them are nearly as long as the longest. */
    private boolean isWrapped() {
        List<Integer> lengths = lines.stream()
                .map(String::length)
                .filter(length -> length > WRAPPED)
                .toList();
        int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
        long near = lengths.stream().filter(length -> length > longest * 0.8).count();
        return longest <= LONGEST_WRAPPED && near > lengths.size() * 0.5 && lengths.size() > 3;
    }

    private void next() {
        String line = lines.get(at);
        if (line.isBlank() || UNDERLINE.matcher(line).matches()) {
            at++;
            return;
        }
        if (at + 1 < lines.size() && isUnderlined()) {
            blocks.add(new Heading(lines.get(at + 1).strip().startsWith("=") ? 1 : 2, TextBlock.normal(line)));
            at += 2;
            return;
        }
        if (addTable() || addItem()) {
            return;
        }
        if (isHeading(at)) {
            blocks.add(new Heading(headingLevel(line), headingText(line)));
            at++;
        } else {
            blocks.add(new Paragraph(joined(line)));
        }
    }

    private boolean isUnderlined() {
        String line = lines.get(at).strip();
        String under = lines.get(at + 1).strip();
        return line.length() <= LONGEST_HEADING && under.matches("={3,}|-{3,}") && under.length() >= line.length() / 2;
    }

    /** Two lines or more with the same number of cells. */
    private boolean addTable() {
        int end = at;
        int width = cells(lines.get(at)).size();
        while (width > 1 && end < lines.size() && !lines.get(end).isBlank()) {
            boolean rule = lines.get(end).matches("[\\s|+:=-]+");
            if (!rule && cells(lines.get(end)).size() != width) {
                break;
            }
            end++;
        }
        if (end - at < 3) {
            return false;
        }
        List<String> columns = cells(lines.get(at));
        boolean heads = columns.stream().noneMatch(cell -> cell.matches(".*\\d.*"));
        for (int i = heads ? at + 1 : at; i < end; i++) {
            if (!lines.get(i).matches("[\\s|+:=-]+")) {
                blocks.add(new Row(heads ? columns : List.of(), cells(lines.get(i))));
            }
        }
        at = end;
        return true;
    }

    private static List<String> cells(String line) {
        if (BULLET.matcher(line).matches()) {
            return List.of(line);
        }
        List<String> cells = new ArrayList<>();
        for (String cell : CELLS.split(line.strip().replaceAll("^\\||\\|$", ""))) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private boolean addItem() {
        String line = lines.get(at);
        Matcher bullet = BULLET.matcher(line);
        Matcher numbered = NUMBERED.matcher(line);
        if (bullet.matches()) {
            blocks.add(new Item(joined(bullet.group(1))));
            return true;
        }
        if (numbered.matches() && !(isShort(line) && startsSection())) {
            blocks.add(new Item(joined(numbered.group(1))));
            return true;
        }
        return false;
    }

    /** A short numbered line heads a section when no other numbered line follows it at once. */
    private boolean startsSection() {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && !NUMBERED.matcher(lines.get(next)).matches();
    }

    /** The line, and those that only the width of the page parted from it. */
    private String joined(String first) {
        StringBuilder text = new StringBuilder(first.strip());
        String last = lines.get(at);
        at++;
        while (at < lines.size() && continues(last, lines.get(at))) {
            String next = lines.get(at);
            boolean hyphen = !wrapped
                    && HYPHENATED.matcher(last).find()
                    && Character.isLowerCase(next.strip().charAt(0));
            text.append(hyphen ? "" : " ").append(next.strip());
            last = next;
            at++;
        }
        return TextBlock.normal(text);
    }

    private boolean continues(String line, String next) {
        if (next.isBlank()
                || BULLET.matcher(next).matches()
                || NUMBERED.matcher(next).matches()
                || UNDERLINE.matcher(next).matches()) {
            return false;
        }
        boolean open = !line.stripTrailing().matches(".*[.!?:;]$");
        boolean lower = Character.isLowerCase(next.strip().charAt(0));
        return wrapped
                ? line.length() > WRAPPED && (open || next.length() > WRAPPED || lower)
                : open && lower && line.length() > 20;
    }

    private boolean isHeading(int i) {
        String line = lines.get(i).strip();
        if (!isShort(line) || line.matches(".*[.!,;]$") || !startsLikeHeading(line)) {
            return false;
        }
        boolean goesOn = i + 1 < lines.size()
                && !lines.get(i + 1).isBlank()
                && (Character.isLowerCase(lines.get(i + 1).strip().charAt(0)) || (wrapped && line.length() > WRAPPED));
        if (goesOn) {
            return false;
        }
        boolean before = i == 0 || lines.get(i - 1).isBlank();
        boolean after = i + 1 < lines.size() && lines.get(i + 1).isBlank();
        Optional<String> following = following(i);
        boolean heads = following.isPresent()
                && (following.get().length() >= LONGEST_HEADING
                        || following.get().matches(".*[.!?:]$")
                        || BULLET.matcher(following.get()).matches()
                        || (wrapped && following.get().length() > WRAPPED)
                        || isShort(following.get()));
        return heads && (before || after || following.get().length() >= LONGEST_HEADING);
    }

    private static boolean startsLikeHeading(String line) {
        char first = line.charAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) || first == '#' || first == '“' || first == '"';
    }

    private Optional<String> following(int i) {
        return lines.subList(Math.min(i + 1, lines.size()), lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst();
    }

    private static boolean isShort(String line) {
        String text = line.strip();
        return text.length() <= LONGEST_HEADING && text.split("\\s+").length <= MOST_HEADING_WORDS;
    }

    private int headingLevel(String line) {
        boolean first = blocks.stream().noneMatch(Heading.class::isInstance);
        boolean shouted = line.equals(line.toUpperCase(Locale.ROOT));
        boolean label = line.strip().endsWith(":");
        return first ? 1 : shouted ? 2 : label && !NUMBERED.matcher(line).matches() ? 4 : 3;
    }

    private static String headingText(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        String text = numbered.matches() ? numbered.group(1) : line;
        return TextBlock.normal(text.replaceFirst("^#+\\s*", ""));
    }
}
