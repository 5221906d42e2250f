package dev.careerbot.knowledge.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The front matter of a Markdown article, where it has one, and what follows it. */
record FrontPage(JsonNode fields, String body) {
    private static final String FENCE = "---";
    private static final int LONGEST = 20_000;

    /** @param report told where the front matter does not parse */
    static FrontPage of(String markdown, Consumer<String> report) {
        String text = markdown.stripLeading();
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length()) : -1;
        if (end < 0 || end > LONGEST) {
            return new FrontPage(MissingNode.getInstance(), markdown);
        }
        int rest = text.indexOf('\n', end + 1);
        String body = rest < 0 ? "" : text.substring(rest + 1);
        try {
            JsonNode fields = new YAMLMapper().readTree(text.substring(FENCE.length(), end));
            return new FrontPage(fields == null ? MissingNode.getInstance() : fields, body);
        } catch (JsonProcessingException e) {
            report.accept("the front matter does not parse, so that its fields are not used: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
            return new FrontPage(MissingNode.getInstance(), body);
        }
    }

    /** The article with what the front matter says of it. */
    ArticleText describe(ArticleText article) {
        String title = field("title");
        LocalDate date = Dates.find(field("published") + " " + field("date")).orElse(article.published());
        return new ArticleText(
                title == null ? article.title() : title,
                or(field("publisher"), or(field("site"), article.publisher())),
                or(field("author"), article.author()),
                date,
                url(),
                article.blocks());
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private @Nullable String field(String name) {
        String text = fields.path(name).asText("").strip();
        return text.isEmpty() || text.equals("null") ? null : text;
    }

    private @Nullable URI url() {
        String text = field("url");
        return text != null && text.matches("https?://[^\\s\"<>]+") ? URI.create(text) : null;
    }
}
