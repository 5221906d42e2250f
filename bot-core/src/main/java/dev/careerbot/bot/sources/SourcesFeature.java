package dev.careerbot.bot.sources;

import dev.careerbot.bot.answer.AnswerWriter;
import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.answer.Replies;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Statement;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The articles that the bot answers from, with publisher, date and what each tells of. */
public final class SourcesFeature implements Feature {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Override
    public String intent() {
        return "sources";
    }

    @Override
    public Optional<CommandSpec> command() {
        return Optional.of(new CommandSpec(
                "sources",
                "Which sources I answer from, and how old they are",
                List.of(new CommandSpec.Option("role", "Only sources about this role", CommandSpec.Kind.ROLE, false)),
                "which sources do you have[ for {role}]"));
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), Integer.MAX_VALUE);
        List<CitedText> items = new ArrayList<>();
        List<RoleId> roles = inquiry.roles().isEmpty() ? inquiry.candidates() : inquiry.roles();
        List<Article> articles = inquiry.knowledge().snapshot().articles().stream()
                .filter(article -> inquiry.mentions().articles().isEmpty()
                        || inquiry.mentions().articles().contains(article.id()))
                .filter(article -> roles.isEmpty() || count(inquiry, article, roles) > 0)
                .toList();
        articles.stream()
                .limit(Replies.MOST_LISTED)
                .forEach(article -> items.add(writer.cite(line(inquiry, article, roles), article)));
        if (articles.isEmpty()) {
            writer.say("None of my sources tells of that.");
            return writer.noData(List.of());
        }
        boolean isCut = articles.size() > items.size();
        writer.say(
                articles.size() == 1
                        ? "I answer from this source:"
                        : "I answer from " + articles.size() + " sources" + (isCut ? ", among them:" : ":"));
        writer.list(items, articles.size(), ". Ask for the sources on one role to see which tell of it.");
        List<RoleId> narrower = isCut ? Replies.toldMostOf(inquiry, inquiry.described()) : List.of();
        return writer.answer(true, Replies.actions(inquiry, "sources", narrower));
    }

    private static String line(Inquiry inquiry, Article article, List<RoleId> roles) {
        String publisher =
                article.publisher() == null ? "publisher not named, file " + article.id() : article.publisher();
        String author = article.author() == null ? "" : ", by " + article.author();
        String date = article.published() == null ? "undated" : "published " + DATE.format(article.published());
        String url = article.url() == null ? "" : ", " + article.url();
        return "“" + article.title() + "” (" + publisher + author + ", " + date + url + "): "
                + count(inquiry, article, roles) + " statements.";
    }

    private static long count(Inquiry inquiry, Article article, List<RoleId> roles) {
        return inquiry.knowledge().occurrences().of(article.id()).stream()
                .filter(statement -> isAbout(statement, roles))
                .count();
    }

    private static boolean isAbout(Statement statement, List<RoleId> roles) {
        return roles.isEmpty() || statement.allRoles().stream().anyMatch(roles::contains);
    }
}
