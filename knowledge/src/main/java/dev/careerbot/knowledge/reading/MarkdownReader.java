package dev.careerbot.knowledge.reading;

import java.util.List;
import java.util.function.Consumer;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown by way of the page that it stands for. Safe for use by several threads. */
final class MarkdownReader {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownReader() {}

    /** @param report told of what is left out for being hidden */
    static ArticleText read(String markdown, Consumer<String> report) {
        FrontPage page = FrontPage.of(markdown, report);
        String html = "<html><body><article>" + RENDERER.render(PARSER.parse(page.body())) + "</article></body></html>";
        return page.describe(HtmlReader.readAll(html, report));
    }
}
