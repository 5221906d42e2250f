package dev.careerbot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Reading and building only what has changed gives what reading and building all gives. */
final class ReadBeforeTest {
    private static final KnowledgeLoader LOADER = TestKnowledge.loader();
    private static final int STEPS = 8;

    private static final List<String> TITLES = List.of(
            "What does a release engineer do?",
            "Data quality engineer or quality engineer",
            "The site reliability engineer",
            "Product, project or programme manager",
            "Life as a playtester",
            "Back-end developers and release engineers");
    private static final List<String> HEADINGS = List.of(
            "Quality engineers",
            "What release engineers do",
            "Skills",
            "Tools",
            "Certifications",
            "Pay",
            "Engineers at work",
            "How to become a site reliability engineer");
    private static final List<String> LINES = List.of(
            "A release engineer plans and ships each version of a product for its users.",
            "Release engineers earn $112,000 a year in Leeds, as of 2023.",
            "Site reliability engineers (SREs) keep services up and answer alarms at night.",
            "An SRE needs patience, and writes much Python.",
            "A data quality engineer looks for wrong rows before anybody else sees them.",
            "Quality engineers, also known as test leads, write plans and judge risks.",
            "They use tools such as Tricentis Tosca, Ranorex and Zephyr Scale every day.",
            "Unlike developers, engineers think of the whole system and its cost.",
            "The programme manager reports to the board, and a project manager to the programme manager.",
            "Playtesters play the same level a hundred times, and playtester pay is low.",
            "It is a quiet job with few surprises, which many people like about it.",
            "- Certified Release Professional (CRP), which costs nothing",
            "- Zephyr Scale",
            "- Tricentis Tosca: for tests",
            "- bookkeeping",
            "- writes release notes");
    private static final String DIGEST = """
            ---
            title: Notes of a friend
            ---

            # Release engineer

            ## Skills

            - They know Zephyr Scale and what a CRP is.
            """;
    private static final List<String> NAMES = List.of(
            "ignored:\n  - name: test leads\n",
            "ignored:\n  - name: Zephyr Scale\n",
            "aliases:\n  - name: release engineer\n    means: devops-engineer\n",
            "aliases:\n  - name: playtester\n    means: site reliability engineer\n");
    private static final String FILLER =
            "Nothing else is known of it.\n\nMost people who do it say that they would do it again, whatever others think of that.\n";

    private static Document document(String name, String text) {
        return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String article(Random random) {
        StringBuilder text = new StringBuilder("# " + TITLES.get(random.nextInt(TITLES.size())) + "\n\n");
        for (int i = 0; i < 3 + random.nextInt(8); i++) {
            if (random.nextInt(3) == 0) {
                text.append("\n## ")
                        .append(HEADINGS.get(random.nextInt(HEADINGS.size())))
                        .append("\n\n");
            }
            text.append(LINES.get(random.nextInt(LINES.size()))).append("\n\n");
        }
        return text.toString();
    }

    private static void change(Map<String, Document> documents, Random random) {
        String name = "article-" + random.nextInt(8) + ".md";
        switch (random.nextInt(10)) {
            case 0 -> documents.remove(name);
            case 1 -> documents.put("names.yaml", document("names.yaml", NAMES.get(random.nextInt(NAMES.size()))));
            case 2 -> documents.put("digest.md", document("digest.md", DIGEST));
            default -> documents.put(name, document(name, article(random)));
        }
    }

    private static KnowledgeFiles files(Map<String, Document> documents) {
        return KnowledgeFiles.of(documents.values(), false);
    }

    private static void same(KnowledgeContent one, KnowledgeContent other) {
        assertThat(one.catalogue().roles()).isEqualTo(other.catalogue().roles());
        assertThat(one.catalogue().skills()).isEqualTo(other.catalogue().skills());
        assertThat(one.catalogue().certifications()).isEqualTo(other.catalogue().certifications());
        assertThat(one.articles()).isEqualTo(other.articles());
        assertThat(one.problems()).isEqualTo(other.problems());
    }

    private static void same(KnowledgeBase one, KnowledgeBase other) {
        assertThat(one.snapshot().articles()).isEqualTo(other.snapshot().articles());
        assertThat(one.snapshot().statements()).isEqualTo(other.snapshot().statements());
        one.snapshot().statements().forEach(statement -> {
            Statement same = other.snapshot().statements().get(statement.id());
            assertThat(statement.independentSources()).isEqualTo(same.independentSources());
            assertThat(one.centrality(statement)).isEqualTo(other.centrality(same));
        });
        for (String question : LINES) {
            List<String> words = KnowledgeBase.plainWords(question);
            float[] vector = one.embed(question);
            assertThat(one.search(words, vector, KnowledgeBase.Scope.ALL, 20))
                    .isEqualTo(other.search(words, vector, KnowledgeBase.Scope.ALL, 20));
            assertThat(one.link(question)).isEqualTo(other.link(question));
        }
    }

    @Property(tries = 5)
    void whateverChangesAllIsReadAndBuiltAsIfItWereDoneAgain(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Document> documents = new LinkedHashMap<>();
        ReadBefore before = ReadBefore.NONE;
        KnowledgeBaseBuilder builder = LOADER.builder();
        for (int i = 0; i < STEPS; i++) {
            change(documents, random);
            before = LOADER.read(files(documents), before);
            KnowledgeContent anew = LOADER.read(files(documents));
            same(before.content(), anew);
            same(builder.build("id", before.content(), List.of("shown")), LOADER.build("id", anew, List.of("shown")));
        }
    }

    private static ReadArticle find(ReadBefore read, String file) {
        return read.content().articles().stream()
                .filter(article -> article.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofManyArticlesOnlyTheOneThatChangedAndThoseThatNameWhatBecameKnownAreReadAgain() {
        Map<String, Document> documents = new LinkedHashMap<>();
        documents.put("quiet.md", document("quiet.md", "# Quiet jobs\n\n" + LINES.get(10) + "\n\n" + FILLER));
        documents.put(
                "naming.md",
                document("naming.md", "# Jobs\n\nA release engineer is busy before each version.\n\n" + FILLER));
        documents.put("changing.md", document("changing.md", "# Jobs\n\nAll of these are busy jobs.\n\n" + FILLER));
        documents.put("digest.md", document("digest.md", DIGEST));
        documents.put("other.md", document("other.md", DIGEST.replace("Release engineer", "Back-end developer")));
        ReadBefore before = LOADER.read(files(documents), ReadBefore.NONE);
        documents.put(
                "changing.md", document("changing.md", "# " + TITLES.get(0) + "\n\n" + LINES.get(0) + "\n\n" + FILLER));
        ReadBefore after = LOADER.read(files(documents), before);
        assertThat(find(after, "quiet.md")).isSameAs(find(before, "quiet.md"));
        assertThat(find(before, "naming.md").claims().get(0).roles()).isEmpty();
        assertThat(find(after, "naming.md").claims().get(0).roles()).hasToString("[release-engineer]");
        assertThat(find(after, "digest.md")).isNotSameAs(find(before, "digest.md"));
        assertThat(find(after, "other.md")).isSameAs(find(before, "other.md"));
    }
}
