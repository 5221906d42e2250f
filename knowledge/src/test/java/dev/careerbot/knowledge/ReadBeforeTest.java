package dev.careerbot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Reading only what has changed gives what reading all gives. */
final class ReadBeforeTest {
    private static final KnowledgeLoader LOADER = new KnowledgeLoader(new Embeddings("none", () -> null), 1);
    private static final int STEPS = 12;

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

    @Property(tries = 12)
    void whateverChangesItIsReadAsIfAllWereReadAgain(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Document> documents = new LinkedHashMap<>();
        ReadBefore before = ReadBefore.NONE;
        for (int i = 0; i < STEPS; i++) {
            change(documents, random);
            before = LOADER.read(files(documents), before);
            same(before.content(), LOADER.read(files(documents)));
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
