package dev.careerbot.discord;

import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Page;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.model.Article;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Renders replies as Discord's markup, cut into parts that fit a message: the lead in bold, tables as a block a row, as phones have
 * no room for columns, sources below as links. Pure; safe for use by several threads.
 */
final class DiscordRenderer {
    /** The most characters of a part, with its sources: some screens of a phone, and below the 4096 that an embed takes. */
    static final int LONGEST_PART = 3_500;

    /** The most characters of a text whose sources are set off, as a message takes 6000 together. */
    static final int LONGEST_BODY = 4_000;

    static final int LONGEST_SOURCES = 1_900;

    /** The most actions of a part: three menus of 25. */
    static final int MOST_ACTIONS = 75;

    private static final int LONGEST_BOLD = 300;
    private static final int GREEN = 0x2E8B57;
    private static final int AMBER = 0xC98A00;
    private static final int GREY = 0x7A7F87;
    private static final int RED = 0xB3372F;

    private DiscordRenderer() {}

    /** All parts of a reply, in order; at least one. */
    static List<Screen> render(Reply reply) {
        String body = body(reply);
        String sources = reply.citations().isEmpty() ? "" : sources(reply.citations());
        String all = visible(body.isEmpty() || sources.isEmpty() ? body + sources : body + "\n\n" + sources);
        boolean isSetOff = all.length() > LONGEST_PART
                && !body.isBlank()
                && body.length() <= LONGEST_BODY
                && sources.length() <= LONGEST_SOURCES;
        List<Page> pages = isSetOff ? List.of(new Page(1, 1, body)) : Page.of(all, LONGEST_PART);
        List<Action> actions = distinct(reply.actions());
        int parts = Math.max(pages.size(), (actions.size() + MOST_ACTIONS - 1) / MOST_ACTIONS);
        List<Screen> screens = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            screens.add(new Screen(
                    i < pages.size() ? visible(pages.get(i).text()) : "…",
                    isSetOff && i == 0 ? sources : "",
                    colour(reply.outcome()),
                    i + 1,
                    parts,
                    actions.subList(
                            Math.min(actions.size(), i * MOST_ACTIONS),
                            Math.min(actions.size(), (i + 1) * MOST_ACTIONS)),
                    List.of()));
        }
        return screens;
    }

    /** A line that says what is being done. */
    static Screen progress(String message) {
        String text =
                Page.of(visible(Markdown.literal(message)), LONGEST_PART).get(0).text();
        return new Screen(text, "", GREY, 1, 1, List.of(), List.of());
    }

    private static List<Action> distinct(List<Action> actions) {
        List<Action> distinct = new ArrayList<>();
        for (Action action : actions) {
            if (distinct.stream().noneMatch(known -> known.id().equals(action.id()))) {
                distinct.add(action);
            }
        }
        return distinct;
    }

    private static int colour(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED, PARTIAL -> GREEN;
            case NO_DATA, UNKNOWN_ROLE, CLARIFY, BLOCKED -> AMBER;
            case OUT_OF_SCOPE, REFUSED -> GREY;
            case FAILED -> RED;
        };
    }

    private static String body(Reply reply) {
        StringBuilder text = new StringBuilder();
        boolean wasText = false;
        boolean isLead = reply.blocks().size() > 1 || !reply.citations().isEmpty();
        for (Block block : reply.blocks()) {
            boolean isText = block instanceof Block.Text;
            boolean goesOn = wasText && (isText || block instanceof Block.Bullets);
            text.append(text.isEmpty() ? "" : goesOn ? "\n" : "\n\n").append(block(block, isLead));
            isLead = false;
            wasText = isText;
        }
        return text.toString();
    }

    /** Discord takes no message without a visible character. */
    private static String visible(String text) {
        return text.isBlank() ? "…" : text;
    }

    private static String block(Block block, boolean isLead) {
        return switch (block) {
            case Block.Text text -> isLead ? Markdown.bold(text.text(), LONGEST_BOLD) : Markdown.literal(text.text());
            case Block.Paragraph paragraph -> paragraph(paragraph.statements(), isLead);
            case Block.Bullets bullets ->
                bullets.items().stream().map(DiscordRenderer::bullet).collect(Collectors.joining("\n"));
            case Block.Table table ->
                table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining("\n\n"));
        };
    }

    private static String paragraph(List<CitedText> statements, boolean isLead) {
        StringBuilder text = new StringBuilder();
        for (CitedText statement : statements) {
            String cited = PlainText.cited(statement);
            boolean isBold = isLead && text.isEmpty();
            text.append(text.isEmpty() ? "" : " ")
                    .append(isBold ? Markdown.bold(cited, LONGEST_BOLD) : Markdown.literal(cited));
        }
        return text.toString();
    }

    private static String bullet(CitedText item) {
        String mark = item.goesOn() ? "  " : "- ";
        return mark + Markdown.literal(PlainText.cited(item));
    }

    private static String row(Block.Table table, Block.Row row) {
        List<String> lines = new ArrayList<>();
        if (!row.label().isBlank()) {
            lines.add(Markdown.bold(row.label(), LONGEST_BOLD));
        }
        for (int column = 0; column < row.cells().size(); column++) {
            String name = column < table.columns().size() ? table.columns().get(column) : "";
            lines.add(
                    "- " + (name.isBlank() ? "" : "__" + Markdown.literal(name).replace('\n', ' ') + "__: ")
                            + Markdown.literal(PlainText.cell(row.cells().get(column))));
        }
        return String.join("\n", lines);
    }

    private static String sources(List<Citation> citations) {
        return "**Sources**\n" + citations.stream().map(DiscordRenderer::source).collect(Collectors.joining("\n"));
    }

    /** As {@link PlainText#source}, with the title as a link. */
    private static String source(Citation citation) {
        Article article = citation.article();
        String publisher = article.publisher() == null ? "" : Markdown.literal(article.publisher()) + ", ";
        String title = "“" + article.title() + "”";
        String linked = address(article).map(url -> Markdown.link(title, url)).orElseGet(() -> Markdown.literal(title));
        return "[" + citation.number() + "] " + publisher + linked + " (" + PlainText.date(article) + ")";
    }

    private static Optional<URI> address(Article article) {
        return Optional.ofNullable(article.url());
    }
}
