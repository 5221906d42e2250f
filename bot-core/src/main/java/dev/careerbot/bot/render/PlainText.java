package dev.careerbot.bot.render;

import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.model.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a reply as plain text, with [1] marks and the sources below. Immutable and safe for use by several threads. */
public final class PlainText {
    private PlainText() {}

    /** The whole reply. */
    public static String of(Reply reply) {
        List<String> parts = new ArrayList<>();
        for (Block block : reply.blocks()) {
            parts.add(block(block));
        }
        if (!reply.citations().isEmpty()) {
            parts.add(sources(reply.citations()));
        }
        return SafeText.of(String.join("\n", parts));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Text text -> text.text();
            case Block.Paragraph paragraph ->
                paragraph.statements().stream().map(PlainText::cited).collect(Collectors.joining(" "));
            case Block.Bullets bullets ->
                bullets.items().stream().map(item -> "- " + cited(item)).collect(Collectors.joining("\n"));
            case Block.Table table -> table(table);
        };
    }

    private static String table(Block.Table table) {
        List<String> lines = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            lines.add(row.label());
            for (int column = 0; column < table.columns().size(); column++) {
                lines.add("- " + table.columns().get(column) + ": "
                        + cell(row.cells().get(column)));
            }
        }
        return String.join("\n", lines);
    }

    /** A table's cell, or that there is nothing to show. */
    public static String cell(List<CitedText> cell) {
        return cell.isEmpty() ? "no data" : cell.stream().map(PlainText::cited).collect(Collectors.joining(" "));
    }

    /** A statement with its marks before the last full stop: "… [1][2] (2 sources)." */
    public static String cited(CitedText statement) {
        String marks =
                statement.citations().stream().map(number -> "[" + number + "]").collect(Collectors.joining());
        String count = statement.sources() > 1 ? " (" + statement.sources() + " sources)" : "";
        String text = statement.text();
        String end = text.endsWith(".") || text.endsWith(":") ? text.substring(text.length() - 1) : "";
        return text.substring(0, text.length() - end.length()) + " " + marks + count + end;
    }

    /** The list of sources. */
    public static String sources(List<Citation> citations) {
        return "Sources:\n" + citations.stream().map(PlainText::source).collect(Collectors.joining("\n"));
    }

    /** One source with its number, publisher, title, date and address. */
    public static String source(Citation citation) {
        Article article = citation.article();
        String publisher = article.publisher() == null ? "" : article.publisher() + ", ";
        String url = article.url() == null ? "" : " " + article.url();
        return "[" + citation.number() + "] " + publisher + "“" + article.title() + "” (" + date(article) + ")" + url;
    }

    /** When an article was published: {@code 2024-03-01}, or that nobody says. */
    public static String date(Article article) {
        return article.published() == null ? "undated" : article.published().toString();
    }
}
