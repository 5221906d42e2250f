package dev.careerbot.knowledge.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text the elements of a page hold, in characters, measured in one pass; valid until the page is changed. Not safe for
 * use by several threads.
 */
final class TextMeasures implements NodeVisitor {
    static final Set<String> BLOCKS = Set.of(
            "p",
            "pre",
            "li",
            "td",
            "th",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dt",
            "dd",
            "div",
            "section",
            "article",
            "main",
            "ul",
            "ol",
            "dl",
            "table",
            "tr",
            "tbody",
            "thead",
            "tfoot",
            "header",
            "footer",
            "aside",
            "figure",
            "hr",
            "form",
            "body",
            "details",
            "summary",
            "center",
            "address",
            "caption",
            "nav");
    private static final Set<String> OF_TEXT =
            Set.of("p", "pre", "div", "section", "td", "li", "dd", "article", "main", "center");

    private final Map<Element, Measure> measures = new HashMap<>();

    private TextMeasures() {}

    /**
     * What an element holds.
     *
     * @param text all its text
     * @param linked the text of links
     * @param running the text, links apart, of its blocks of text
     * @param commas in all its text
     * @param hasBlocks whether a block stands in it, at any depth
     */
    record Measure(int text, int linked, int running, int commas, boolean hasBlocks) {
        static final Measure NOTHING = new Measure(0, 0, 0, 0, false);

        /** The share of its text that is links, 0 to 1. */
        double linkDensity() {
            return text == 0 ? 0 : (double) linked / text;
        }
    }

    static TextMeasures of(Element root) {
        TextMeasures measures = new TextMeasures();
        root.traverse(measures);
        return measures;
    }

    Measure get(Element element) {
        return measures.getOrDefault(element, Measure.NOTHING);
    }

    /** Whether it is a block that holds text and no block. */
    boolean isText(Element element) {
        return OF_TEXT.contains(element.normalName()) && !get(element).hasBlocks();
    }

    @Override
    public void head(Node node, int depth) {
        // all is summed up on the way back
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            measures.put(element, measure(element));
        }
    }

    private Measure measure(Element element) {
        int text = 0;
        int linked = 0;
        int running = 0;
        int commas = 0;
        boolean blocks = false;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode node) {
                String words = node.text().strip();
                text += words.isEmpty() ? 0 : words.length() + 1;
                commas += (int) words.chars().filter(c -> c == ',').count();
            } else if (child instanceof Element inner) {
                Measure measure = get(inner);
                text += measure.text();
                linked += measure.linked();
                running += measure.running();
                commas += measure.commas();
                blocks |= measure.hasBlocks() || BLOCKS.contains(inner.normalName());
            }
        }
        linked = element.normalName().equals("a") ? text : linked;
        running = OF_TEXT.contains(element.normalName()) && !blocks ? text - linked : running;
        return new Measure(text, linked, running, commas, blocks);
    }
}
