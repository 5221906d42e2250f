package dev.careerbot.knowledge.reading;

import dev.careerbot.knowledge.reading.TextBlock.Heading;
import dev.careerbot.knowledge.reading.TextBlock.Item;
import dev.careerbot.knowledge.reading.TextBlock.Paragraph;
import dev.careerbot.knowledge.reading.TextBlock.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads a page's main content. Safe for use by several threads. */
final class HtmlReader {
    private static final int DEEPEST = 256;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final int LONGEST_HEADING = 90;
    private static final int LONG_CELL = 200;
    private static final Set<String> BOXES = Set.of("div", "span");
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_CELLS = 3;
    private static final Pattern BULLET = Pattern.compile("(?:[•·▪‣◦●○■□➤►✓✔]|[-–—] )\\s*(?=\\S)(.+)");
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})*[.)]\\s+(?=\\p{L})");

    private HtmlReader() {}

    /** @param report told of what is left out for being hidden */
    static ArticleText read(String html, Consumer<String> report) {
        return read(html, report, (page, blocks) -> MainContent.of(page).forEach(element -> add(element, blocks)));
    }

    /** The same of a page that is nothing but an article. */
    static ArticleText readAll(String html, Consumer<String> report) {
        return read(html, report, (page, blocks) -> addParts(page.body(), blocks));
    }

    private static ArticleText read(
            String html, Consumer<String> report, BiConsumer<Document, List<TextBlock>> content) {
        Document page = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST));
        ArticleText about = PageMetadata.of(page);
        HiddenText.remove(page, report);
        List<TextBlock> blocks = new ArrayList<>();
        content.accept(page, blocks);
        return about.with(LineHeadings.marked(blocks));
    }

    private static void add(Element element, List<TextBlock> blocks) {
        String name = element.normalName();
        if (element.hasClass("footnotes")) {
            addHeading(2, "Notes", blocks);
        }
        if (HEADINGS.contains(name)) {
            addHeading(name.charAt(1) - '0', words(element), blocks);
        } else if (name.equals("table")) {
            addTable(element, blocks);
        } else if (name.equals("li") || name.equals("dd")) {
            addItem(element, blocks);
        } else if (name.equals("dt") || name.equals("summary")) {
            addHeading(LineHeadings.LEVEL + 1, words(element), blocks);
        } else if (hasBlocks(element)) {
            addParts(element, blocks);
        } else if (isBold(element)) {
            addHeading(LineHeadings.LEVEL, words(element), blocks);
        } else {
            addLoose(element.childNodes(), blocks);
        }
    }

    /** What a block holds: blocks, and loose text between them. */
    private static void addParts(Element element, List<TextBlock> blocks) {
        if (isGrid(element)) {
            List<List<String>> grid = element.children().stream()
                    .map(row -> row.children().stream().map(HtmlReader::words).toList())
                    .toList();
            addRows(grid, isHeadRow(grid), element.children(), blocks);
            return;
        }
        if (element.normalName().equals("dl") && isOfFigures(element)) {
            List<Element> parts = element.select("dt, dd");
            for (int i = 0; i < parts.size(); i += 2) {
                blocks.add(new Row(List.of(), List.of(words(parts.get(i)), words(parts.get(i + 1)))));
            }
            return;
        }
        List<Node> loose = new ArrayList<>();
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner && (isBlock(inner) || hasBlocks(inner))) {
                addLoose(loose, blocks);
                loose.clear();
                add(inner, blocks);
            } else {
                loose.add(child);
            }
        }
        addLoose(loose, blocks);
    }

    /** Text that may hold headings and items, which only line breaks part from it. */
    private static void addLoose(List<Node> nodes, List<TextBlock> blocks) {
        List<Line> lines = Line.of(nodes);
        StringBuilder open = new StringBuilder();
        for (Line line : lines) {
            String text = TextBlock.normal(line.text());
            Matcher bullet = BULLET.matcher(text);
            boolean heading =
                    line.bold() && lines.size() > 1 && text.length() <= LONGEST_HEADING && !text.matches(".*[.!,;:]$");
            if (text.isEmpty() || heading || bullet.matches()) {
                addParagraph(TextBlock.normal(open), blocks);
                open.setLength(0);
            }
            if (heading) {
                addHeading(LineHeadings.LEVEL, text, blocks);
            } else if (bullet.matches()) {
                blocks.add(new Item(bullet.group(1)));
            } else {
                open.append(' ').append(line.text());
            }
        }
        addParagraph(TextBlock.normal(open), blocks);
    }

    /**
     * Text between line breaks.
     *
     * @param bold whether all of it is
     */
    private record Line(String text, boolean bold) {
        static List<Line> of(List<Node> nodes) {
            Lines lines = new Lines();
            nodes.forEach(node -> lines.add(node, false));
            lines.end();
            return lines.all;
        }

        private static final class Lines {
            private final List<Line> all = new ArrayList<>();
            private final StringBuilder text = new StringBuilder();
            private boolean plain;

            void add(Node node, boolean bold) {
                if (node instanceof Element element && element.normalName().equals("br")) {
                    end();
                } else if (node instanceof Element element && sign(element).isPresent()) {
                    text.append(sign(element).get());
                } else if (node instanceof Element element) {
                    boolean emphasised = bold || BOLD.contains(element.normalName());
                    element.childNodes().forEach(child -> add(child, emphasised));
                } else if (node instanceof TextNode words) {
                    plain |= !bold && !words.isBlank();
                    text.append(words.getWholeText());
                }
            }

            void end() {
                all.add(new Line(text.toString(), !plain && !text.toString().isBlank()));
                text.setLength(0);
                plain = false;
            }
        }
    }

    private static void addHeading(int level, String typed, List<TextBlock> blocks) {
        String text = NUMBERED.matcher(typed).replaceFirst("");
        if (!text.isEmpty()) {
            blocks.add(text.length() <= LONGEST_HEADING * 2 ? new Heading(level, text) : new Paragraph(text));
        }
    }

    private static void addParagraph(String text, List<TextBlock> blocks) {
        if (!text.isEmpty()) {
            blocks.add(new Paragraph(text));
        }
    }

    private static void addItem(Element item, List<TextBlock> blocks) {
        boolean isSection = item.children().stream().anyMatch(child -> HEADINGS.contains(child.normalName()));
        if (isSection) {
            addParts(item, blocks);
            return;
        }
        if (isOfContents(item)) {
            return;
        }
        StringBuilder own = new StringBuilder();
        List<Element> nested = new ArrayList<>();
        for (Node child : item.childNodes()) {
            if (child instanceof Element element && isBlock(element) && (hasBlocks(element) || isNestedList(element))) {
                nested.add(element);
            } else {
                own.append(textOf(child)).append(child instanceof Element element && isBlock(element) ? " " : "");
            }
        }
        String all = TextBlock.normal(own);
        Optional<String> lead = boldLead(item, all);
        lead.ifPresent(words -> addHeading(LineHeadings.LEVEL + 1, words, blocks));
        String text = all.substring(lead.map(String::length).orElse(0)).strip();
        if (!text.isEmpty()) {
            boolean leads = !nested.isEmpty() && text.length() <= LONGEST_HEADING && !text.matches(".*[.!]$");
            blocks.add(leads ? new Heading(LineHeadings.LEVEL + 1, text) : new Item(text));
        }
        nested.forEach(element -> add(element, blocks));
    }

    /** Words in bold at an item's head that no punctuation parts from the sentence after them. */
    private static Optional<String> boldLead(Element item, String text) {
        Element first = item.children().isEmpty() ? null : item.child(0);
        if (first == null || !BOLD.contains(first.normalName())) {
            return Optional.empty();
        }
        String bold = words(first);
        boolean leads = bold.matches(".*[\\p{L}\\p{N})?]")
                && text.startsWith(bold)
                && text.substring(bold.length()).matches("\\s+\\p{Lu}.{20,}");
        return leads ? Optional.of(bold) : Optional.empty();
    }

    private static boolean isNestedList(Element element) {
        return Set.of("ul", "ol", "dl", "table").contains(element.normalName());
    }

    /** A table of data becomes rows; one that only lays out the page is read cell by cell. */
    private static void addTable(Element table, List<TextBlock> blocks) {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
        boolean layout = !table.select("table table, h1, h2, h3, p + p, ul, ol").isEmpty()
                || rows.stream().allMatch(row -> row.children().size() < 2)
                || table.attr("role").equals("presentation")
                || rows.stream()
                        .flatMap(row -> row.children().stream())
                        .anyMatch(cell -> cell.text().length() > LONG_CELL * 3);
        if (layout) {
            rows.forEach(row -> row.children().forEach(cell -> add(cell, blocks)));
            return;
        }
        table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .forEach(caption -> addHeading(LineHeadings.LEVEL + 1, words(caption), blocks));
        List<List<String>> grid = TableGrid.of(rows, HtmlReader::words);
        boolean heads = !rows.isEmpty()
                && (rows.get(0).children().stream()
                                .allMatch(cell -> cell.normalName().equals("th"))
                        || isHeadRow(grid));
        addRows(grid, heads, rows, blocks);
    }

    private static void addRows(List<List<String>> grid, boolean heads, List<Element> rows, List<TextBlock> blocks) {
        List<String> columns = heads ? grid.get(0) : List.of();
        for (int i = heads ? 1 : 0; i < grid.size(); i++) {
            if (grid.get(i).stream().anyMatch(cell -> !cell.isEmpty())) {
                blocks.add(new Row(columns, grid.get(i), words(rows.get(i))));
            }
        }
    }

    /** A table of plain boxes: three rows or more of as many short cells each. */
    private static boolean isGrid(Element element) {
        List<Element> rows = element.children();
        int width = rows.isEmpty() ? 0 : rows.get(0).children().size();
        return rows.size() >= FEWEST_ROWS
                && width >= FEWEST_CELLS
                && element.textNodes().stream().allMatch(TextNode::isBlank)
                && rows.stream()
                        .allMatch(row -> BOXES.contains(row.normalName())
                                && row.children().size() == width
                                && row.textNodes().stream().allMatch(TextNode::isBlank)
                                && row.children().stream().allMatch(HtmlReader::isCell));
    }

    /** A list of terms with a short value each, some of them nothing but a figure: in truth a table. */
    private static boolean isOfFigures(Element list) {
        List<Element> parts = list.select("dt, dd");
        return list.select("dl").size() == 1
                && parts.size() % 2 == 0
                && IntStream.range(0, parts.size())
                        .allMatch(i -> parts.get(i).normalName().equals(i % 2 == 0 ? "dt" : "dd"))
                && list.select("dd").stream().allMatch(value -> value.text().length() <= LONG_CELL)
                && list.select("dd").stream().anyMatch(value -> value.text().matches("\\P{L}*\\d\\P{L}*"));
    }

    private static boolean isCell(Element cell) {
        return BOXES.contains(cell.normalName())
                && cell.text().length() <= LONG_CELL
                && cell.select("img, a, button, input").isEmpty()
                && !hasBlocks(cell);
    }

    /** A first row without figures, or with names such as "Chicago, 2024" above columns of figures. */
    private static boolean isHeadRow(List<List<String>> grid) {
        List<String> first = grid.get(0);
        if (first.stream().anyMatch(cell -> cell.length() > LONGEST_HEADING)) {
            return false;
        }
        boolean named = first.stream().noneMatch(cell -> cell.matches(".*\\d.*"));
        boolean overFigures = first.size() > 1
                && first.stream().allMatch(cell -> cell.matches("(?:\\p{L}.*|(?:19|20)\\d\\d|)"))
                && grid.stream()
                        .skip(1)
                        .allMatch(row -> row.size() > 1
                                && row.subList(1, row.size()).stream()
                                        .anyMatch(cell -> cell.matches("\\W*\\p{Lu}{0,3}\\W*\\d.*")));
        return named || overFigures;
    }

    private static boolean hasBlocks(Element element) {
        return element.stream()
                .anyMatch(child -> !child.equals(element) && TextMeasures.BLOCKS.contains(child.normalName()));
    }

    private static boolean isBlock(Element element) {
        return TextMeasures.BLOCKS.contains(element.normalName());
    }

    private static boolean isBold(Element element) {
        String text = words(element);
        boolean all = element.childNodes().stream()
                .allMatch(node -> (node instanceof TextNode loose && loose.isBlank())
                        || (node instanceof Element child
                                && (BOLD.contains(child.normalName())
                                        || child.normalName().equals("br")
                                        || (child.children().size() == 1 && isBold(child)))));
        return all && !text.isEmpty() && text.length() <= LONGEST_HEADING && !text.matches(".*[.!,;]$");
    }

    private static String words(Element element) {
        StringBuilder text = new StringBuilder();
        element.childNodes().forEach(node -> text.append(textOf(node)));
        return TextBlock.normal(text.toString().replace(TextBlock.NOTE, ""));
    }

    /** What stands for an element that is no text: a mark for the number of a footnote, nothing for the sign that leads back from it. */
    private static Optional<String> sign(Element element) {
        boolean note = element.normalName().equals("sup") && element.text().matches("\\W*\\w{1,3}\\W*");
        boolean back = isJump(element) && element.text().matches("\\W*");
        return note ? Optional.of(TextBlock.NOTE) : back ? Optional.of("") : Optional.empty();
    }

    private static boolean isJump(Element element) {
        return element.normalName().equals("a") && element.attr("href").startsWith("#");
    }

    /** Whether it does nothing but lead to another part of the page. */
    private static boolean isOfContents(Element item) {
        List<Element> links = item.select("a").stream().toList();
        return !links.isEmpty()
                && links.stream().allMatch(HtmlReader::isJump)
                && words(item)
                        .equals(String.join(
                                " ", links.stream().map(HtmlReader::words).toList()));
    }

    private static String textOf(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        Optional<String> sign = sign(element);
        if (sign.isPresent()) {
            return sign.get();
        }
        StringBuilder text = new StringBuilder(element.normalName().equals("br") ? " " : "");
        element.childNodes().forEach(child -> text.append(textOf(child)));
        return isBlock(element) ? " " + text + " " : text.toString();
    }
}
