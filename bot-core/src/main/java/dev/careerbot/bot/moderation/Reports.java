package dev.careerbot.bot.moderation;

import dev.careerbot.bot.answer.Replies;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.releases.Difference;
import dev.careerbot.knowledge.releases.Findings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What moderators read of a refresh, in words. */
final class Reports {
    private static final int FEW = 5;
    private static final int MANY = 12;

    private Reports() {}

    static Block text(String text) {
        return new Block.Text(text);
    }

    /** "1 article", "2 articles". */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** When something was, as a date and as how long ago that is. */
    static String when(Instant then, Instant now) {
        Duration ago = Duration.between(then, now);
        String age = ago.toDays() > 0
                ? count((int) ago.toDays(), "day") + " ago"
                : ago.toHours() > 0 ? count((int) ago.toHours(), "hour") + " ago" : "within the hour";
        return then.truncatedTo(ChronoUnit.SECONDS) + " (" + age + ")";
    }

    /** What was gained and lost, in a few words. */
    static String summary(Difference difference) {
        return "+" + difference.gained().size() + " -" + difference.lost().size() + " statements";
    }

    /** What was understood, and what deserves a look. */
    static List<Block> findings(Findings findings) {
        List<Block> blocks = new ArrayList<>();
        findings.articles().stream().limit(MANY).forEach(article -> blocks.add(text(article(article))));
        List<Findings.OfArticle> rest = findings.articles().stream().skip(MANY).toList();
        if (!rest.isEmpty()) {
            blocks.add(text("And " + count(rest.size(), "article") + " more, with "
                    + count(rest.stream().mapToInt(Findings.OfArticle::claims).sum(), "statement") + "."));
        }
        List<String> fresh = new ArrayList<>();
        addNames(fresh, "job title", findings.roles(), role -> role.name());
        addNames(fresh, "skill", findings.skills(), skill -> skill.name());
        addNames(fresh, "certification", findings.certifications(), certification -> certification.name());
        if (!fresh.isEmpty()) {
            blocks.add(text("New to the catalogue:\n" + bullets(fresh, fresh.size())));
        }
        if (!findings.problems().isEmpty()) {
            blocks.add(text("Left out, please look:\n"
                    + bullets(
                            findings.problems().stream().map(Problem::toString).toList(), MANY)));
        }
        return blocks;
    }

    private static <T> void addNames(List<String> lines, String what, List<T> things, Function<T, String> name) {
        if (!things.isEmpty()) {
            String names =
                    String.join(", ", things.stream().map(name).limit(MANY).toList());
            lines.add(count(things.size(), what) + ": " + names + more(things.size() - MANY));
        }
    }

    private static String article(Findings.OfArticle article) {
        StringBuilder text = new StringBuilder(article.file());
        if (!article.title().isEmpty()) {
            text.append(", ").append(Problem.quote(article.title()));
        }
        text.append(": ").append(count(article.claims(), "statement"));
        if (!article.roles().isEmpty()) {
            text.append("\n- about ")
                    .append(counted(article.roles(), role -> role.value().replace('-', ' ')));
        }
        if (!article.facets().isEmpty()) {
            text.append("\n- on ").append(counted(article.facets(), Facet::id));
        }
        if (!article.openFigures().isEmpty()) {
            text.append("\n- ")
                    .append(count(article.openFigures().size(), "figure"))
                    .append(" without a place or a year: ")
                    .append(shown(article.openFigures().get(0)));
        }
        addCopies(text, article.copies().get());
        return text.toString();
    }

    /** Those that share most. */
    private static void addCopies(StringBuilder text, Map<String, Integer> copies) {
        copies.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(FEW)
                .forEach(copy -> text.append("\n- shares ")
                        .append(count(copy.getValue(), "sentence"))
                        .append(" with ")
                        .append(copy.getKey())
                        .append(" nearly word for word; they count as one source"));
        if (copies.size() > FEW) {
            text.append("\n- shares sentences with ")
                    .append(copies.size() - FEW)
                    .append(" more");
        }
    }

    private static <K> String counted(Map<K, Integer> counts, Function<K, String> name) {
        List<String> parts = new ArrayList<>();
        counts.entrySet().stream()
                .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
                .limit(FEW)
                .forEach(entry -> parts.add(name.apply(entry.getKey()) + " (" + entry.getValue() + ")"));
        return Replies.list(parts) + more(counts.size() - FEW);
    }

    private static String more(int rest) {
        return rest > 0 ? " and " + rest + " more" : "";
    }

    /** What is gained and lost. */
    static List<Block> difference(Difference difference, int most) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(text(count(difference.added().size(), "article") + " more, "
                + difference.removed().size() + " fewer, "
                + difference.changed().size() + " changed; "
                + count(difference.gained().size(), "statement") + " gained, "
                + difference.lost().size() + " lost."));
        addClaims(blocks, "Gained", difference.gained(), most);
        addClaims(blocks, "Lost", difference.lost(), most);
        return blocks;
    }

    private static void addClaims(List<Block> blocks, String what, List<Claim> claims, int most) {
        if (!claims.isEmpty() && most > 0) {
            blocks.add(text(
                    what + ":\n" + bullets(claims.stream().map(Reports::shown).toList(), most)));
        }
    }

    private static String shown(Claim claim) {
        return "“" + claim.text() + "” (" + claim.article() + ")";
    }

    static String bullets(List<String> lines, int most) {
        List<String> shown = new ArrayList<>(
                lines.stream().limit(most).map(line -> "- " + line).toList());
        if (lines.size() > most) {
            shown.add("- … and " + (lines.size() - most) + " more");
        }
        return String.join("\n", shown);
    }

    /** What the gate found. */
    static List<Block> verdict(Gate.Verdict verdict) {
        List<Block> blocks = new ArrayList<>();
        List<Gate.Change> broken = verdict.broken();
        blocks.add(text("Golden questions: " + verdict.asked() + " asked, "
                + verdict.changes().size() + " answered otherwise, " + broken.size() + " worse."));
        broken.stream().limit(FEW).forEach(change -> blocks.add(text("Worse: " + sideBySide(change))));
        verdict.changes().stream()
                .filter(change -> !change.isBroken())
                .limit(2)
                .forEach(change -> blocks.add(text("Otherwise: " + sideBySide(change))));
        return blocks;
    }

    private static String sideBySide(Gate.Change change) {
        return "“" + change.question().question() + "”\n- before: " + firstLine(change.before()) + "\n- after: "
                + firstLine(change.after());
    }

    private static String firstLine(String answer) {
        String line = answer.lines().findFirst().orElse("");
        return Problem.shortened(line, Problem.SHOWN * 2);
    }
}
