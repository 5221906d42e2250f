package dev.careerbot.knowledge.reading;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** What a page holds but does not show: nobody who reads the page sees it, so it is no source. */
final class HiddenText {
    private static final Pattern INVISIBLE =
            Pattern.compile("display:none|visibility:(?:hidden|collapse)|font-size:0(?![.\\d])|"
                    + "opacity:0(?![.\\d])|text-indent:-\\d{3,}|(?:left|top|right):-\\d{3,}|clip:rect\\(0|clip-path:inset\\((?:50|100)%|"
                    + "max-height:0|transform:scale\\(0");
    private static final Pattern WHITE =
            Pattern.compile("(?<![\\w-])color:(?:#fff(?:fff)?|white|transparent)(?![\\w])");
    private static final Pattern SIMPLE = Pattern.compile("(?:[a-z0-9]+)?[.#][\\w-]+");
    private static final int LONGEST_STYLE = 200_000;
    private static final int MOST_RULES = 200;
    private static final int WORTH_TELLING = 30;

    private HiddenText() {}

    /** Removes it, and reports what could be taken for text of the article. */
    static void remove(Document page, Consumer<String> report) {
        removeByStyleSheet(page, report);
        List<Element> hidden = page.body().stream()
                .filter(element -> !element.equals(page.body()) && isHidden(element))
                .toList();
        hidden.forEach(element -> remove(element, report));
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || isInvisible(element.attr("style"));
    }

    private static boolean isInvisible(String declarations) {
        if (declarations.isEmpty()) {
            return false;
        }
        String style = declarations.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return INVISIBLE.matcher(style).find() || (WHITE.matcher(style).find() && !style.contains("background"));
    }

    private static void removeByStyleSheet(Document page, Consumer<String> report) {
        int rules = 0;
        for (Element style : page.select("style")) {
            String css = style.data();
            if (css.length() > LONGEST_STYLE || style.attr("media").contains("print")) {
                continue;
            }
            for (StyleSheet.Rule rule : StyleSheet.rules(css)) {
                if (rules < MOST_RULES && isInvisible(rule.declarations())) {
                    rules++;
                    for (String selector : rule.selectors().split(",")) {
                        removeAll(page, selector.strip(), report);
                    }
                }
            }
        }
    }

    private static void removeAll(Document page, String selector, Consumer<String> report) {
        if (SIMPLE.matcher(selector).matches()) {
            try {
                page.body().select(selector).forEach(element -> remove(element, report));
            } catch (Selector.SelectorParseException e) {
                // a selector that cannot be read hides nothing
            }
        }
    }

    private static void remove(Element element, Consumer<String> report) {
        String text = element.text();
        boolean prose = text.length() >= WORTH_TELLING
                && text.matches("(?s).*[.!?].*")
                && element.select("a").size() < 5;
        if (element.parent() != null) {
            if (prose) {
                report.accept("hidden text is left out: “" + text.substring(0, Math.min(text.length(), 80)) + "”");
            }
            element.remove();
        }
    }
}
