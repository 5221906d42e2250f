package dev.careerbot.knowledge.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about itself: structured data first, then meta tags, then what is shown. */
final class PageMetadata {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ARTICLES =
            Set.of("Article", "NewsArticle", "BlogPosting", "TechArticle", "Report", "WebPage", "ScholarlyArticle");
    private static final Pattern SITE = Pattern.compile("\\s+[|·–—-]\\s+(?=[^|·–—]+$)");
    private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "&", "in");
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_DATA = 500_000;
    private static final int MOST_NODES = 200;

    private PageMetadata() {}

    static ArticleText of(Document page) {
        Optional<JsonNode> data = articleData(page);
        String ofWindow = TextBlock.normal(page.title());
        String title = first(
                meta(page, "og:title"),
                data.map(node -> node.path("headline").asText("")).orElse(""),
                text(page, "h1"),
                page.title());
        String publisher = first(
                data.map(node -> name(node.path("publisher"))).orElse(""),
                meta(page, "og:site_name"),
                meta(page, "article:publisher_name"),
                meta(page, "dcterms.publisher"),
                meta(page, "dc.publisher"),
                meta(page, "application-name"),
                site(ofWindow));
        String byline = text(page, ".byline");
        String author = first(
                data.map(node -> name(node.path("author"))).orElse(""),
                meta(page, "author"),
                meta(page, "article:author"),
                text(page, "[rel=author], [itemprop=author], .author"),
                Byline.author(byline).orElse(""));
        LocalDate published = Dates.find(first(
                        data.map(node -> node.path("datePublished").asText("")).orElse(""),
                        meta(page, "article:published_time"),
                        meta(page, "datePublished"),
                        meta(page, "date"),
                        meta(page, "dcterms.issued"),
                        meta(page, "dc.date"),
                        attribute(page, "time[datetime]", "datetime"),
                        text(page, "time, .date, .published, .post-date"),
                        byline))
                .orElse(null);
        return new ArticleText(
                inFull(withoutSite(title, publisher), ofWindow),
                publisher.isEmpty() ? null : publisher,
                author.isEmpty() || author.contains("://") ? null : author,
                published,
                url(first(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"))),
                List.of());
    }

    /** With the second half that only the window's title gives: "The Tab key is my stethoscope: a specialist talks shop". */
    private static String inFull(String title, String ofWindow) {
        String whole = parts(ofWindow)[0];
        return whole.regionMatches(true, 0, title + ":", 0, title.length() + 1) ? whole : title;
    }

    /** "Title | Site" without the site. */
    private static String withoutSite(String title, String publisher) {
        String[] parts = parts(title);
        boolean site = parts.length == 2
                && (parts[1].equalsIgnoreCase(publisher)
                        || (title.contains(" | ") && parts[1].length() < parts[0].length()));
        return (site ? parts[0] : title).strip();
    }

    private static String[] parts(String title) {
        return title.length() > LONGEST_TITLE ? new String[] {title} : SITE.split(title);
    }

    /** The name of the site at the end of a window's title; empty where none stands there. */
    private static String site(String title) {
        String[] parts = parts(title);
        return parts.length == 2 && isName(parts[1]) && !isName(parts[0]) ? parts[1].strip() : "";
    }

    /** Whether it is a few words that all begin with a capital: "The Marginal Clerk". */
    private static boolean isName(String part) {
        List<String> words = List.of(part.strip().split("\\s+"));
        return words.size() <= LONGEST_NAME
                && words.stream().allMatch(word -> SMALL.contains(word) || Character.isUpperCase(word.codePointAt(0)));
    }

    private static Optional<JsonNode> articleData(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            String json = script.data();
            if (json.length() <= LONGEST_DATA) {
                try {
                    Optional<JsonNode> found = findArticle(JSON.readTree(json));
                    if (found.isPresent()) {
                        return found;
                    }
                } catch (JsonProcessingException e) {
                    // structured data that does not parse says nothing
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> findArticle(JsonNode root) {
        List<JsonNode> open = new ArrayList<>(List.of(root));
        for (int i = 0; i < open.size() && i < MOST_NODES; i++) {
            JsonNode node = open.get(i);
            List<String> types = new ArrayList<>();
            JsonNode type = node.path("@type");
            type.forEach(each -> types.add(each.asText()));
            types.add(type.asText(""));
            if (types.stream().anyMatch(ARTICLES::contains) && (node.has("headline") || node.has("datePublished"))) {
                return Optional.of(node);
            }
            if (node.isArray() || node.has("@graph")) {
                (node.isArray() ? node : node.path("@graph")).forEach(open::add);
            }
        }
        return Optional.empty();
    }

    private static String name(JsonNode node) {
        JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        return one.isTextual() ? one.asText() : one.path("name").asText("");
    }

    private static String meta(Document page, String name) {
        return attribute(
                page,
                "meta[property='" + name + "'], meta[name='" + name + "'], meta[itemprop='" + name + "']",
                "content");
    }

    private static String attribute(Document page, String selector, String name) {
        Element element = page.selectFirst(selector);
        return element == null ? "" : element.attr(name).strip();
    }

    private static String text(Document page, String selector) {
        Element element = page.selectFirst(selector);
        String text = element == null ? "" : element.text().strip();
        return text.length() > 200 ? "" : text;
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank()) {
                return TextBlock.normal(candidate);
            }
        }
        return "";
    }

    private static @Nullable URI url(String text) {
        try {
            URI url = new URI(text);
            return "http".equals(url.getScheme()) || "https".equals(url.getScheme()) ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
