package dev.careerbot.knowledge.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds a page's main content: what surrounds it is cut away, the element that holds most running text is chosen, and what is
 * no part of the text inside it is cut again. After the ideas of Mozilla's Readability (paragraphs vote for their ancestors,
 * links count against them). Takes time in proportion to the page's size and depth. Used once, by one thread.
 */
final class MainContent {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "nav",
            "dialog",
            "audio",
            "video",
            "map",
            "menu",
            "fieldset",
            "link",
            "meta",
            "figcaption",
            "footer",
            "aside");
    private static final Set<String> LANDMARKS = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar");
    private static final Set<String> CONTAINERS = Set.of(
            "div", "section", "article", "main", "body", "td", "center", "blockquote", "figure", "header", "form");
    private static final Set<String> BOXES =
            Set.of("div", "ul", "ol", "section", "form", "header", "dl", "p", "table", "li");
    private static final Pattern UNLIKELY =
            Pattern.compile("(?:^|[\\s_-])(?:ad|ads|adv|advert\\w*|adsense|adunit|banner|"
                    + "breadcrumbs?|byline|bio|authorbox|combx|comments?|commentlist|consent|cookies?|copyright|cta|disqus|"
                    + "disclaimer|dropdown|extra|fb|follow|foot|footer|footnav|gdpr|hidden|hide|jump|legal|login|masthead|menu|"
                    + "meta|metadata|modal|more|nav|navbar|navigation|newsletter|next|outbrain|overlay|paging|pager|pagination|"
                    + "paywall|pop|popular|popup|prev|print|promo\\w*|rating|readmore|recirc\\w*|recommend\\w*|registration|"
                    + "related|relatedposts|replies|reply|rss|share|sharing|sharedaddy|shoutbox|sidebar|side|skip|skyscraper|"
                    + "slideshow|social|sponsor\\w*|subscribe|subscription|supplemental|syndication|taboola|tags?|teasers?|toc|"
                    + "toolbar|tools|tooltip|trending|upsell|utility|widget|zergnet)(?:$|[\\s_-])");
    private static final Pattern LIKELY =
            Pattern.compile("article|body|content|entry|hentry|main|post|text|story|column|blog|page");
    private static final Pattern GOOD =
            Pattern.compile("article-?body|entry-content|post-?content|post-?body|story-?body|"
                    + "article-?content|article__body|article__content|content-body|main-content|post_content|story-content|"
                    + "article-text|body-content|rich-text");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final int RUNNING = 25;
    private static final int ANCESTORS = 5;
    private static final double SIBLING = 0.2;
    private static final double NEARLY_AS_GOOD = 0.75;
    private static final double MUCH_MORE = 1.3;
    private static final double MOSTLY = 0.8;
    private static final double HOLDS_THE_TEXT = 0.4;
    private static final int SHORT = 400;

    private final Element body;
    private TextMeasures measures;
    private final Map<Element, Double> scores = new HashMap<>();

    private MainContent(Element body) {
        this.body = body;
        this.measures = TextMeasures.of(body);
    }

    /** The elements that hold the main content, in reading order, cut free of what is none. The document is changed. */
    static List<Element> of(Document document) {
        return new MainContent(document.body()).find();
    }

    private List<Element> find() {
        cut(element -> NEVER.contains(element.normalName()) && !holdsTheText(element));
        cut(element -> isLandmark(element) && !holdsTheText(element));
        wrapLooseText();
        cut(element -> isUnlikely(element) && !holdsTheText(element));
        List<Element> chosen = marked().map(List::of).orElseGet(() -> {
            score();
            return siblings(best());
        });
        cut(element -> BOXES.contains(element.normalName()) && isNoText(element));
        return chosen.stream()
                .filter(element -> element.equals(body) || element.parent() != null)
                .toList();
    }

    private void cut(Predicate<Element> condition) {
        Removal.of(body.stream()
                .filter(element -> !element.equals(body) && condition.test(element))
                .toList());
        measures = TextMeasures.of(body);
    }

    private static boolean isLandmark(Element element) {
        return LANDMARKS.contains(element.attr("role").toLowerCase(Locale.ROOT));
    }

    private static boolean isUnlikely(Element element) {
        String name = element.normalName();
        return !name.equals("article")
                && !name.equals("main")
                && UNLIKELY.matcher(names(element)).find();
    }

    private static String names(Element element) {
        String names = element.className() + " " + element.id();
        return CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private boolean holdsTheText(Element element) {
        return measures.get(element).running() > measures.get(body).running() * HOLDS_THE_TEXT;
    }

    /** Text that stands between blocks, with what is set in it, becomes a paragraph; two line breaks end one. */
    private void wrapLooseText() {
        List<Element> containers = body.stream()
                .filter(element -> CONTAINERS.contains(element.normalName()))
                .filter(element -> measures.get(element).hasBlocks() || breaksLines(element))
                .toList();
        containers.forEach(this::wrapRuns);
        measures = TextMeasures.of(body);
    }

    private static boolean breaksLines(Element element) {
        return element.children().stream()
                        .filter(child -> child.normalName().equals("br"))
                        .count()
                > 1;
    }

    private void wrapRuns(Element container) {
        List<Node> run = new ArrayList<>();
        int breaks = 0;
        for (Node node : List.copyOf(container.childNodes())) {
            boolean isBreak = node.nodeName().equals("br");
            boolean blank = node instanceof TextNode text && text.isBlank();
            breaks = isBreak ? breaks + 1 : blank ? breaks : 0;
            boolean block = node instanceof Element child
                    && (TextMeasures.BLOCKS.contains(child.normalName())
                            || measures.get(child).hasBlocks());
            if (block || breaks > 1) {
                wrap(run);
                run.clear();
            } else {
                run.add(node);
            }
        }
        wrap(run);
    }

    private static void wrap(List<Node> run) {
        if (run.stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank())) {
            Element paragraph = new Element("p");
            run.get(0).before(paragraph);
            run.forEach(paragraph::appendChild);
        }
    }

    /** The element that the page itself marks as the article's body. */
    private Optional<Element> marked() {
        List<Element> bodies = body.select("[itemprop=articleBody], [property=articleBody]");
        return bodies.size() == 1 && holdsTheText(bodies.get(0)) ? Optional.of(bodies.get(0)) : Optional.empty();
    }

    private void score() {
        body.stream().filter(measures::isText).forEach(element -> {
            TextMeasures.Measure measure = measures.get(element);
            if (measure.text() >= RUNNING) {
                double score = (1 + measure.commas() + Math.min(measure.text() / 100, 3)) * (1 - measure.linkDensity());
                vote(element, score);
            }
        });
        scores.replaceAll((element, score) ->
                (score + bonus(element)) * (1 - measures.get(element).linkDensity()));
    }

    private void vote(Element element, double score) {
        Element ancestor = element.parent();
        for (int level = 0; ancestor != null && level < ANCESTORS; level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
            scores.merge(ancestor, score * share, Double::sum);
            ancestor = ancestor.parent();
        }
    }

    private static double bonus(Element element) {
        double bonus = switch (element.normalName()) {
            case "article", "main" -> 25;
            case "div", "section" -> 5;
            case "ul", "ol", "dl", "form", "address" -> -3;
            default -> 0;
        };
        String names = names(element);
        return bonus + (GOOD.matcher(names).find() ? 25 : LIKELY.matcher(names).find() ? 10 : 0);
    }

    private Element best() {
        Element best = body;
        double most = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return widened(best, most);
    }

    /** The ancestor that is nearly as good, or holds much more text and little else. */
    private Element widened(Element best, double most) {
        Element wide = best;
        for (Element parent = best.parent();
                parent != null && !parent.equals(body.parent());
                parent = parent.parent()) {
            TextMeasures.Measure measure = measures.get(parent);
            boolean muchMore = measure.running() > measures.get(wide).running() * MUCH_MORE
                    && measure.running() > measure.text() * MOSTLY;
            if (scores.getOrDefault(parent, 0.0) >= most * NEARLY_AS_GOOD || muchMore) {
                wide = parent;
            }
        }
        return wide;
    }

    private List<Element> siblings(Element best) {
        Element parent = best.parent();
        if (parent == null || best.equals(body)) {
            return List.of(best);
        }
        double score = scores.getOrDefault(best, 0.0);
        double enough = Math.max(10, score * SIBLING);
        List<Element> chosen = new ArrayList<>();
        for (Element sibling : parent.children()) {
            boolean same = !best.className().isEmpty() && best.className().equals(sibling.className());
            double its = scores.getOrDefault(sibling, 0.0) + (same ? score * SIBLING : 0);
            TextMeasures.Measure measure = measures.get(sibling);
            boolean paragraph = sibling.normalName().equals("p") && measure.text() > 80 && measure.linkDensity() < 0.25;
            if (sibling.equals(best) || its >= enough || paragraph) {
                chosen.add(sibling);
            }
        }
        return chosen;
    }

    private boolean isNoText(Element element) {
        TextMeasures.Measure measure = measures.get(element);
        double links = measure.linkDensity();
        return measure.text() == 0 || (links > 0.5 && measure.text() < SHORT) || links > MOSTLY;
    }
}
