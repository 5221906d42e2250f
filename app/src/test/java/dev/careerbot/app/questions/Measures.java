package dev.careerbot.app.questions;

import dev.careerbot.bot.Response;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts how many questions were answered rightly, measure by measure. */
final class Measures {
    private static final int FEW_SOURCES = 3;

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<Integer> lengths = new ArrayList<>();

    /** Judges one reply. @return the measures that it failed */
    List<String> judge(Question question, Response response) {
        List<String> failed = new ArrayList<>();
        Reply reply = response.reply();
        count("intent", question.intents().contains(response.intent()), failed);
        List<String> roles = response.roles().stream().map(Object::toString).toList();
        count("roles", roles.containsAll(question.roles()), failed);
        if (question.group().equals("in")) {
            judgeAnswer(question, reply, failed);
        } else if (!question.group().equals("social")) {
            count("not answered, " + question.group(), !reply.outcome().answered(), failed);
        }
        count("outcome", question.outcomes().contains(reply.outcome().id()), failed);
        return failed;
    }

    private void judgeAnswer(Question question, Reply reply, List<String> failed) {
        String text = plain(PlainText.of(reply));
        if (!question.facts().isEmpty()) {
            boolean all = question.facts().stream()
                    .allMatch(fact -> fact.stream().anyMatch(alternative -> text.contains(plain(alternative))));
            count("facts", all, failed);
        }
        if (!reply.outcome().answered()) {
            if (!question.facts().isEmpty()) {
                count("right article", false, failed);
            }
            return;
        }
        List<String> cited = reply.citations().stream()
                .map(citation -> citation.article().id().value())
                .toList();
        count(
                "right article",
                question.articles().isEmpty() || question.articles().stream().anyMatch(cited::contains),
                failed);
        count("every statement cited", statementsAreCited(reply), failed);
        boolean structured = reply.blocks().stream()
                .anyMatch(block -> block instanceof Block.Table || block instanceof Block.Bullets);
        if (!structured) {
            count("at most three sources", reply.citations().size() <= FEW_SOURCES, failed);
        }
        lengths.add(text.split("\\s+").length);
    }

    private static boolean statementsAreCited(Reply reply) {
        List<Integer> numbers = reply.citations().stream().map(Citation::number).toList();
        return reply.blocks().stream().allMatch(block -> switch (block) {
            case Block.Text text -> true;
            case Block.Paragraph paragraph ->
                paragraph.statements().stream().allMatch(s -> numbers.containsAll(s.citations()));
            case Block.Bullets bullets -> bullets.items().stream().allMatch(s -> numbers.containsAll(s.citations()));
            case Block.Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(List::stream)
                        .allMatch(s -> numbers.containsAll(s.citations()));
        });
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('’', '\'');
    }

    private void count(String measure, boolean right, List<String> failed) {
        int[] count = counts.computeIfAbsent(measure, m -> new int[2]);
        count[1]++;
        if (right) {
            count[0]++;
        } else {
            failed.add(measure);
        }
    }

    /** The share of questions that came out right, 0 to 1. */
    double share(String measure) {
        int[] count = counts.getOrDefault(measure, new int[2]);
        return count[1] == 0 ? 0 : (double) count[0] / count[1];
    }

    /** The middle answer's length in words, sources included. */
    int medianLength() {
        return lengths.isEmpty() ? 0 : lengths.stream().sorted().toList().get(lengths.size() / 2);
    }

    /** All measures, a line each. */
    String table(String title) {
        StringBuilder table = new StringBuilder(title).append('\n');
        counts.forEach((measure, count) -> table.append(
                String.format(Locale.ROOT, "  %-22s %4d of %4d  %.3f%n", measure, count[0], count[1], share(measure))));
        return table.append("  median length          ")
                .append(medianLength())
                .append(" words")
                .toString();
    }
}
