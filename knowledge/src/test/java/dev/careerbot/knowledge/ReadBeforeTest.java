package dev.careerbot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.WorkStore;
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
        for (String question : RandomArticles.LINES) {
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
        KnowledgeBaseBuilder builder = LOADER.builder(WorkStore.NONE, ReadArticle::file);
        for (int i = 0; i < STEPS; i++) {
            RandomArticles.change(documents, random);
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
        documents.put(
                "quiet.md",
                RandomArticles.document(
                        "quiet.md",
                        "# Quiet jobs\n\n" + RandomArticles.LINES.get(10) + "\n\n" + RandomArticles.FILLER));
        documents.put(
                "naming.md",
                RandomArticles.document(
                        "naming.md",
                        "# Jobs\n\nA release engineer is busy before each version.\n\n" + RandomArticles.FILLER));
        documents.put(
                "changing.md",
                RandomArticles.document(
                        "changing.md", "# Jobs\n\nAll of these are busy jobs.\n\n" + RandomArticles.FILLER));
        documents.put("digest.md", RandomArticles.document("digest.md", RandomArticles.DIGEST));
        documents.put(
                "other.md",
                RandomArticles.document(
                        "other.md", RandomArticles.DIGEST.replace("Release engineer", "Back-end developer")));
        ReadBefore before = LOADER.read(files(documents), ReadBefore.NONE);
        documents.put(
                "changing.md",
                RandomArticles.document(
                        "changing.md",
                        "# " + RandomArticles.TITLES.get(0) + "\n\n" + RandomArticles.LINES.get(0) + "\n\n"
                                + RandomArticles.FILLER));
        ReadBefore after = LOADER.read(files(documents), before);
        assertThat(find(after, "quiet.md")).isSameAs(find(before, "quiet.md"));
        assertThat(find(before, "naming.md").claims().get(0).roles()).isEmpty();
        assertThat(find(after, "naming.md").claims().get(0).roles()).hasToString("[release-engineer]");
        assertThat(find(after, "digest.md")).isNotSameAs(find(before, "digest.md"));
        assertThat(find(after, "other.md")).isSameAs(find(before, "other.md"));
    }
}
