package dev.careerbot.knowledge.reading;

import dev.careerbot.knowledge.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        Element body = page.body();
        Set<Element> hidden = new LinkedHashSet<>(byStyleSheet(page));
        body.stream().filter(HiddenText::isHidden).forEach(hidden::add);
        hidden.remove(body);
        hidden.stream()
                .filter(element -> element.parents().stream().noneMatch(hidden::contains))
                .filter(HiddenText::isProse)
                .forEach(element -> report.accept("hidden text is left out: " + Problem.quote(element.text())));
        Removal.of(hidden);
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

    private static List<Element> byStyleSheet(Document page) {
        List<Element> hidden = new ArrayList<>();
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
                        hidden.addAll(selected(page, selector.strip()));
                    }
                }
            }
        }
        return hidden;
    }

    private static List<Element> selected(Document page, String selector) {
        if (!SIMPLE.matcher(selector).matches()) {
            return List.of();
        }
        try {
            return page.body().select(selector);
        } catch (Selector.SelectorParseException e) {
            return List.of(); // a selector that cannot be read hides nothing
        }
    }

    /** Whether it could be taken for text of the article. */
    private static boolean isProse(Element element) {
        String text = element.text();
        return text.length() >= WORTH_TELLING
                && text.matches("(?s).*[.!?].*")
                && element.select("a").size() < 5;
    }
}
