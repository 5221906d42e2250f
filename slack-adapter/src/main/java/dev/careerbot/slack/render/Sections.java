package dev.careerbot.slack.render;

import com.google.gson.JsonObject;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.model.Article;
import java.util.ArrayList;
import java.util.List;

/** The parts of a reply as blocks, each within Slack's limits; a long text becomes several. */
final class Sections {
    private static final int FIELD = 2000;
    private static final int FIELDS = 10;

    private final List<JsonObject> blocks = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();

    private Sections() {}

    static List<JsonObject> of(Reply reply) {
        Sections sections = new Sections();
        boolean isLead = reply.blocks().size() > 1 || !reply.citations().isEmpty();
        for (Block block : reply.blocks()) {
            sections.add(block, isLead);
            isLead = false;
        }
        sections.flush();
        sections.sources(reply.citations());
        return sections.blocks;
    }

    private void add(Block block, boolean isLead) {
        switch (block) {
            case Block.Text text -> {
                line(text.text(), isLead);
            }
            case Block.Paragraph paragraph -> {
                flush();
                paragraph(paragraph.statements(), isLead);
                flush();
            }
            case Block.Bullets bullets -> bullets.items().forEach(this::bullet);
            case Block.Table table -> {
                flush();
                table.rows().forEach(row -> row(table.columns(), row));
            }
        }
    }

    private void line(String text, boolean isLead) {
        for (String piece : Mrkdwn.pieces(text, Mrkdwn.SECTION)) {
            append("\n", isLead ? Mrkdwn.bold(piece) : Mrkdwn.of(piece));
        }
    }

    private void paragraph(List<CitedText> statements, boolean isLead) {
        boolean bold = isLead;
        for (CitedText statement : statements) {
            for (String piece : Mrkdwn.pieces(PlainText.cited(statement), Mrkdwn.SECTION)) {
                append(" ", bold ? Mrkdwn.bold(piece) : Mrkdwn.of(piece));
            }
            bold = false;
        }
    }

    private void bullet(CitedText item) {
        String mark = item.goesOn() ? "    " : "• ";
        for (String piece : Mrkdwn.pieces(mark + PlainText.cited(item), Mrkdwn.SECTION)) {
            append("\n", Mrkdwn.of(piece));
        }
    }

    private void append(String between, String markup) {
        if (lines.length() + between.length() + markup.length() > Mrkdwn.SECTION) {
            flush();
        }
        lines.append(lines.isEmpty() ? "" : between).append(markup);
    }

    private void flush() {
        if (!lines.isEmpty()) {
            blocks.add(Json.section(lines.toString()));
            lines.setLength(0);
        }
    }

    /** A row: its label, and below it a field a column, side by side where there is room and else one under the other. */
    private void row(List<String> columns, Block.Row row) {
        line(row.label(), true);
        List<JsonObject> fields = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String column = i < columns.size() ? columns.get(i) : "";
            cell(column, PlainText.cell(row.cells().get(i)), fields);
        }
        for (int from = 0; from < fields.size(); from += FIELDS) {
            List<JsonObject> some = fields.subList(from, Math.min(fields.size(), from + FIELDS));
            JsonObject section = Json.typed("section");
            if (!lines.isEmpty()) {
                section.add("text", Json.mrkdwn(lines.toString()));
                lines.setLength(0);
            }
            section.add("fields", Json.array(some));
            blocks.add(section);
        }
        flush();
    }

    private static void cell(String column, String text, List<JsonObject> fields) {
        List<String> heading = column.isBlank() ? List.of() : Mrkdwn.pieces(column, FIELD / 2);
        String first = heading.isEmpty() ? "" : Mrkdwn.bold(heading.get(0)) + "\n";
        for (int i = 1; i < heading.size(); i++) {
            fields.add(Json.mrkdwn(first));
            first = Mrkdwn.of(heading.get(i)) + "\n";
        }
        for (String piece : Mrkdwn.pieces(text, FIELD / 2)) {
            fields.add(Json.mrkdwn(first + Mrkdwn.of(piece)));
            first = "";
        }
    }

    private void sources(List<Citation> citations) {
        if (citations.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("*Sources*");
        for (Citation citation : citations) {
            for (String line : source(citation)) {
                if (text.length() + 1 + line.length() > Mrkdwn.SECTION) {
                    blocks.add(Json.context(text.toString()));
                    text.setLength(0);
                }
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        blocks.add(Json.context(text.toString()));
    }

    private static List<String> source(Citation citation) {
        Article article = citation.article();
        String mark = "[" + citation.number() + "] ";
        String publisher = article.publisher() == null ? "" : article.publisher() + ", ";
        String date = " (" + PlainText.date(article) + ")";
        String title = article.url() == null
                ? Mrkdwn.of("“" + article.title() + "”")
                : Mrkdwn.link(article.url(), "“" + article.title() + "”");
        String line = mark + Mrkdwn.of(publisher) + title + date;
        return line.length() <= Mrkdwn.SECTION
                ? List.of(line)
                : Mrkdwn.pieces(PlainText.source(citation), Mrkdwn.SECTION).stream()
                        .map(Mrkdwn::of)
                        .toList();
    }
}
