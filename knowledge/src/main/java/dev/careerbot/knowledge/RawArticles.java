package dev.careerbot.knowledge;

import dev.careerbot.knowledge.article.RawArticle;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.reading.ArticleText;
import dev.careerbot.knowledge.reading.ArticleTexts;
import dev.careerbot.knowledge.reading.TextBlock;
import dev.careerbot.knowledge.reading.UnreadableArticle;
import dev.careerbot.knowledge.store.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads article files in the raw. Safe for use by several threads. */
public final class RawArticles {
    private RawArticles() {}

    /** Reads a file's bytes; where it holds no article that can be read, {@code report} is told why. */
    static Optional<RawArticle> read(Document document, Consumer<Problem> report) {
        String name = document.name();
        try {
            ArticleText text = ArticleTexts.read(
                    name, document.content(), message -> report.accept(new Problem(name, 0, message)));
            return Optional.of(new RawArticle(name, document.hash(), () -> text));
        } catch (UnreadableArticle e) {
            report.accept(new Problem(name, 0, e.reason()));
            return Optional.empty();
        }
    }

    /**
     * What is read of a file, as Markdown: its provenance, then its main content.
     *
     * @param report told of what was left out
     * @throws KnowledgeProblems where it cannot be read
     */
    public static List<String> describe(Path file, Consumer<Problem> report) {
        List<Problem> problems = new ArrayList<>();
        ArticleText text = KnowledgeFiles.document(file, problems::add)
                .flatMap(document -> read(document, problems::add))
                .map(RawArticle::text)
                .orElseThrow(() -> new KnowledgeProblems(
                        problems.isEmpty()
                                ? "nothing could be read"
                                : problems.get(problems.size() - 1).toString(),
                        List.of()));
        problems.forEach(report);
        List<String> lines = new ArrayList<>();
        lines.add("title: " + text.title());
        lines.add("publisher: " + said(text.publisher()));
        lines.add("author: " + said(text.author()));
        lines.add("published: " + said(text.published()));
        lines.add("url: " + said(text.url()));
        text.blocks().forEach(block -> lines.addAll(List.of("", line(block).replace(TextBlock.NOTE, ""))));
        return lines;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "not stated" : value.toString();
    }

    private static String line(TextBlock block) {
        return switch (block) {
            case TextBlock.Heading heading -> "#".repeat(heading.level()) + " " + heading.text();
            case TextBlock.Paragraph paragraph -> paragraph.text();
            case TextBlock.Item item -> "- " + item.text();
            case TextBlock.Row row -> "| " + labelled(row) + " |";
        };
    }

    private static String labelled(TextBlock.Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String column = i < row.columns().size() ? row.columns().get(i) : "";
            cells.add(
                    column.isBlank()
                            ? row.cells().get(i)
                            : column + ": " + row.cells().get(i));
        }
        return String.join(" | ", cells);
    }
}
