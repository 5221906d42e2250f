package dev.careerbot.bot.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.ask.AskFeature;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.RoleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A comparison says the same whichever role comes first: all pairs of roles that some source describes, in both orders. */
final class CompareSymmetryTest {
    private static final String COMPARE = "compare";

    record Pair(RoleId first, RoleId second) {
        Pair swapped() {
            return new Pair(second, first);
        }
    }

    /** A cell's sentences with the articles that they cite. */
    record Sentence(String text, Set<ArticleId> articles) {}

    @Provide
    Arbitrary<Pair> pairs() {
        List<RoleId> roles = TestBot.shipped().describedRoles();
        List<Pair> pairs = new ArrayList<>();
        for (RoleId first : roles) {
            roles.stream()
                    .filter(second -> !second.equals(first))
                    .forEach(second -> pairs.add(new Pair(first, second)));
        }
        return Arbitraries.of(pairs);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void columnsFollowTheAskersOrder(@ForAll("pairs") Pair pair) {
        TestBot bot = TestBot.shipped();
        assertThat(table(pair).columns()).containsExactly(bot.name(pair.first()), bot.name(pair.second()));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theFacetsAreTheSameWhicheverRoleComesFirst(@ForAll("pairs") Pair pair) {
        assertThat(labels(pair)).isEqualTo(labels(pair.swapped()));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theCellsAreTheSameWhicheverRoleComesFirst(@ForAll("pairs") Pair pair) {
        assertThat(column(pair, 0)).isEqualTo(column(pair.swapped(), 1));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void everyFacetOfWhichEitherRoleHasSomethingIsThereInTheUsualOrder(@ForAll("pairs") Pair pair) {
        List<String> expected = Stream.of(Facet.values())
                .filter(facet -> isTold(pair.first(), facet) || isTold(pair.second(), facet))
                .map(Facet::label)
                .toList();
        assertThat(labels(pair)).isEqualTo(expected);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aCellIsEmptyOnlyWhereNoSourceSaysAnything(@ForAll("pairs") Pair pair) {
        for (Block.Row row : table(pair).rows()) {
            Facet facet = Stream.of(Facet.values())
                    .filter(f -> f.label().equals(row.label()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.cells().get(0).isEmpty())
                    .as("%s of %s", facet, pair.first())
                    .isEqualTo(!isTold(pair.first(), facet));
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void everySourceListedIsCited(@ForAll("pairs") Pair pair) {
        Reply reply = compare(pair);
        Set<Integer> cited = new HashSet<>();
        for (Block block : reply.blocks()) {
            switch (block) {
                case Block.Text text -> {}
                case Block.Paragraph paragraph ->
                    paragraph.statements().forEach(statement -> cited.addAll(statement.citations()));
                case Block.Bullets bullets -> bullets.items().forEach(item -> cited.addAll(item.citations()));
                case Block.Table table ->
                    table.rows()
                            .forEach(row ->
                                    row.cells().forEach(cell -> cell.forEach(text -> cited.addAll(text.citations()))));
            }
        }
        assertThat(reply.citations())
                .hasSameSizeAs(cited)
                .allSatisfy(citation -> assertThat(cited).contains(citation.number()));
    }

    private static boolean isTold(RoleId role, Facet facet) {
        return TestBot.shipped().knowledge().snapshot().statements().stream()
                .anyMatch(statement ->
                        statement.facet() == facet && statement.roles().contains(role));
    }

    private static Reply compare(Pair pair) {
        TestBot bot = TestBot.shipped();
        Inquiry inquiry = bot.inquiry(
                "what is the difference between " + bot.name(pair.first()) + " and " + bot.name(pair.second()),
                COMPARE);
        return new CompareFeature(new AskFeature()).answer(inquiry);
    }

    private static Block.Table table(Pair pair) {
        return compare(pair).blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table for " + pair));
    }

    private static List<String> labels(Pair pair) {
        return table(pair).rows().stream().map(Block.Row::label).toList();
    }

    private static List<List<Sentence>> column(Pair pair, int column) {
        Reply reply = compare(pair);
        List<List<Sentence>> cells = new ArrayList<>();
        for (Block.Row row : table(pair).rows()) {
            List<Sentence> cell = new ArrayList<>();
            for (CitedText text : row.cells().get(column)) {
                Set<ArticleId> articles = new HashSet<>();
                text.citations()
                        .forEach(number -> articles.add(
                                reply.citations().get(number - 1).article().id()));
                cell.add(new Sentence(text.text(), articles));
            }
            cells.add(cell);
        }
        return cells;
    }
}
