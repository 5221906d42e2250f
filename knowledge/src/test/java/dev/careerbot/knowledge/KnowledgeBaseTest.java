package dev.careerbot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KnowledgeBaseTest {
    private static final String ENGINEER = """
            # Data engineer

            ## Focus
            - Data engineers build data pipelines that feed analysts.
            - At night, data engineers watch over pipelines.
            - Data engineers sometimes bring cake to the office.

            ## Education
            - Data engineers hold a degree.
            """;
    private static final String DEVELOPER = """
            # Back-end developer

            ## Skills
            - Back-end developers know SQL.

            # Databases

            - Most databases speak a dialect of their own.
            """;
    private static final KnowledgeBase BASE = TestKnowledge.load(
            Map.of("engineer.md", TestKnowledge.digest(ENGINEER), "developer.md", TestKnowledge.digest(DEVELOPER)));

    private static double meaning(List<String> words, Statement statement) {
        return BASE.meaning(words).share(Set.copyOf(words), statement);
    }

    @Test
    void theSameFilesHaveTheSameId() {
        assertThat(TestKnowledge.load(Map.of("a.md", TestKnowledge.digest(ENGINEER)))
                        .snapshot()
                        .id())
                .isEqualTo(TestKnowledge.load(Map.of("a.md", TestKnowledge.digest(ENGINEER)))
                        .snapshot()
                        .id());
    }

    @Test
    void aChangedFileHasAnotherId() {
        assertThat(TestKnowledge.load(Map.of("a.md", TestKnowledge.digest(ENGINEER)))
                        .snapshot()
                        .id())
                .isNotEqualTo(TestKnowledge.load(Map.of("a.md", TestKnowledge.digest(ENGINEER + "- More.\n")))
                        .snapshot()
                        .id());
    }

    @Test
    void aRenamedFileHasAnotherId() {
        assertThat(TestKnowledge.load(Map.of("a.md", TestKnowledge.digest(ENGINEER)))
                        .snapshot()
                        .id())
                .isNotEqualTo(TestKnowledge.load(Map.of("b.md", TestKnowledge.digest(ENGINEER)))
                        .snapshot()
                        .id());
    }

    @Test
    void aChangedCatalogueHasAnotherId() {
        KnowledgeFiles shipped = KnowledgeFiles.shipped();
        Map<String, String> articles = Map.of("a.md", TestKnowledge.digest(ENGINEER));
        Map<String, String> overlay = Map.of("roles.yaml", "- {id: head-chef, name: head chef}\n");
        KnowledgeFiles changed = new KnowledgeFiles(
                articles, List.of(), List.of(shipped.catalogue().get(0), overlay), List.of());
        assertThat(TestKnowledge.load(changed).snapshot().id())
                .isNotEqualTo(TestKnowledge.load(articles).snapshot().id());
    }

    @Test
    void anArticleThatCannotBeUsedLeavesTheOthers() {
        Map<String, String> articles = new HashMap<>();
        articles.put("good.md", TestKnowledge.digest(ENGINEER));
        articles.put("bad.md", "---\ntitle: [\n---\n");
        KnowledgeBase base = TestKnowledge.load(articles);
        assertThat(base.snapshot().articles()).hasSize(1);
        assertThat(base.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("bad.md"));
    }

    @Test
    void aBaseWithoutAnyUsableArticleSaysWhatIsWrong() {
        Map<String, String> articles = Map.of("bad.md", "no front matter");
        assertThatThrownBy(() -> TestKnowledge.load(articles))
                .isInstanceOfSatisfying(
                        KnowledgeProblems.class, e -> assertThat(e.problems()).isNotEmpty());
    }

    @Test
    void aSearchFindsTheNearestFirst() {
        assertThat(search("which degree do data engineers have", KnowledgeBase.Scope.ALL)
                        .get(0)
                        .statement()
                        .text())
                .isEqualTo("Data engineers hold a degree.");
    }

    @Test
    void aSearchWithinRolesFindsThoseAndWhereAskedForWhatIsAboutNone() {
        Set<RoleId> roles = Set.of(new RoleId("backend-developer"));
        assertThat(search("databases", new KnowledgeBase.Scope(roles, false, Set.of(), Set.of())))
                .allSatisfy(found -> assertThat(found.statement().roles()).isEqualTo(roles));
        assertThat(search("databases", new KnowledgeBase.Scope(roles, true, Set.of(), Set.of())))
                .anySatisfy(found -> assertThat(found.statement().roles()).isEmpty());
    }

    @Test
    void aSearchWithinFacetsAndSourcesFindsThoseAlone() {
        assertThat(search("data", new KnowledgeBase.Scope(Set.of(), true, Set.of(Facet.EDUCATION), Set.of())))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.statement().facet()).isEqualTo(Facet.EDUCATION));
        ArticleId article = new ArticleId("developer");
        assertThat(search("data", new KnowledgeBase.Scope(Set.of(), true, Set.of(), Set.of(article))))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.statement().articles()).containsExactly(article));
    }

    @Test
    void aSearchFindsAtMostWhatIsAskedFor() {
        assertThat(BASE.search(List.of("data"), BASE.embed("data"), KnowledgeBase.Scope.ALL, 2))
                .hasSize(2);
    }

    @Test
    void scoresAreSharesAndEmbeddingsHaveLengthOne() {
        double length = 0;
        for (float value : BASE.embed("anything at all")) {
            length += value * value;
        }
        assertThat(length).isBetween(0.999, 1.001);
        assertThat(search("data engineers", KnowledgeBase.Scope.ALL)).allSatisfy(found -> {
            assertThat(found.score()).isBetween(0.0, 1.0);
            assertThat(found.coverage()).isBetween(0.0, 1.0);
            assertThat(found.cosine()).isBetween(-1.001, 1.001);
        });
    }

    @Test
    void noWordsAreCoveredByAnyStatement() {
        assertThat(meaning(List.of(), degree())).isEqualTo(1);
    }

    @Test
    void aWordIsCoveredByAStatementThatHoldsIt() {
        assertThat(meaning(List.of("degrees"), degree())).isEqualTo(1);
    }

    @Test
    void aSynonymIsCoveredLikeTheWord() {
        assertThat(meaning(List.of("qualification"), degree())).isEqualTo(1);
    }

    @Test
    void aWordOfAnotherMatterIsNotCovered() {
        assertThat(meaning(List.of("volcano"), degree())).isLessThan(0.2);
    }

    @Test
    void aRareWordWeighsMoreThanAFrequentOne() {
        double withoutTheRareOne = meaning(List.of("data", "cake"), degree());
        double withoutTheFrequentOne =
                meaning(List.of("data", "cake"), TestKnowledge.statement(BASE, "Data engineers sometimes"));
        assertThat(withoutTheFrequentOne).isGreaterThan(withoutTheRareOne);
    }

    @Test
    void aStatementThatOthersEchoIsMoreCentralThanAnOddOne() {
        assertThat(BASE.centrality(TestKnowledge.statement(BASE, "Data engineers build")))
                .isGreaterThan(BASE.centrality(TestKnowledge.statement(BASE, "Data engineers sometimes")));
    }

    @Test
    void aStatementAloneIsNotCentral() {
        assertThat(BASE.centrality(degree())).isZero();
    }

    private static Statement degree() {
        return TestKnowledge.statement(BASE, "Data engineers hold");
    }

    private static List<KnowledgeBase.Found> search(String question, KnowledgeBase.Scope scope) {
        return BASE.search(KnowledgeBase.plainWords(question), BASE.embed(question), scope, 10);
    }
}
