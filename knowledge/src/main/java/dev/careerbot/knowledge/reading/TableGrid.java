package dev.careerbot.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** The cells of a table by row and column, with cells that span several repeated in each. */
final class TableGrid {
    private static final int WIDEST = 50;
    private static final int LONGEST_SPAN = 500;

    private TableGrid() {}

    static List<List<String>> of(List<Element> rows, Function<Element, String> words) {
        List<List<String>> grid = new ArrayList<>();
        Map<Integer, Span> open = new TreeMap<>();
        for (Element row : rows) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                continueSpans(open, cells);
                String text = words.apply(cell);
                int down = number(cell.attr("rowspan"), LONGEST_SPAN);
                for (int i = number(cell.attr("colspan"), WIDEST); i > 0 && cells.size() < WIDEST; i--) {
                    if (down > 1) {
                        open.put(cells.size(), new Span(text, down - 1));
                    }
                    cells.add(text);
                }
            }
            continueSpans(open, cells);
            grid.add(cells);
        }
        return grid;
    }

    private record Span(String text, int rows) {}

    /** Adds what hangs down from rows above into the next columns. */
    private static void continueSpans(Map<Integer, Span> open, List<String> cells) {
        Span span = open.get(cells.size());
        while (span != null && cells.size() < WIDEST) {
            int column = cells.size();
            if (span.rows() > 1) {
                open.put(column, new Span(span.text(), span.rows() - 1));
            } else {
                open.remove(column);
            }
            cells.add(span.text());
            span = open.get(cells.size());
        }
    }

    private static int number(String attribute, int most) {
        return attribute.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(attribute), 1, most) : 1;
    }
}
