package dev.careerbot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.store.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeFilesTest {
    private static final String DIGEST = TestKnowledge.digest("# Databases\n\n- SQL is spoken by most databases.\n");

    @TempDir
    Path folder;

    @Test
    void whatShipsHasNoMistakes() {
        assertThat(TestKnowledge.load(KnowledgeFiles.shipped()).problems()).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> KnowledgeFiles.folder(missing))
                .isInstanceOf(KnowledgeProblems.class)
                .hasMessageContaining("no such folder: " + missing);
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = write("one.md", DIGEST);
        assertThatThrownBy(() -> KnowledgeFiles.folder(file)).hasMessageContaining("no such folder");
    }

    @Test
    void anEmptyFolderSaysWhatToPutThere() {
        assertThatThrownBy(() -> KnowledgeFiles.folder(folder))
                .isInstanceOf(KnowledgeProblems.class)
                .hasMessageContaining("no article to read in " + folder)
                .hasMessageContaining(".html, .txt, .md, .pdf");
    }

    @Test
    void digestsAreReadInTheOrderOfTheirNames() throws IOException {
        write("b.md", DIGEST);
        write("a.md", DIGEST);
        assertThat(KnowledgeFiles.folder(folder).articles().keySet()).containsExactly("a.md", "b.md");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndLeftOut() throws IOException {
        write("a.md", DIGEST);
        write("b.pdf", "x");
        KnowledgeFiles files = KnowledgeFiles.folder(folder);
        assertThat(files.articles()).containsOnlyKeys("a.md");
        assertThat(files.problems()).extracting(Problem::file).containsExactly("b.pdf");
    }

    @Test
    void aFileThatIsNotUtf8IsToldAndLeftOut() throws IOException {
        write("a.md", DIGEST);
        Files.write(folder.resolve("b.md"), "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        KnowledgeFiles files = KnowledgeFiles.folder(folder);
        assertThat(files.articles()).containsOnlyKeys("a.md");
        assertThat(files.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("b.md");
            assertThat(problem.message()).contains("UTF-8");
        });
    }

    @Test
    void aFileThatIsTooLargeIsToldAndLeftOut() throws IOException {
        write("a.md", DIGEST);
        Files.writeString(folder.resolve("b.txt"), "word ".repeat((int) Document.LARGEST / 5 + 1));
        KnowledgeFiles files = KnowledgeFiles.folder(folder);
        assertThat(files.articles()).containsOnlyKeys("a.md");
        assertThat(files.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("larger than"));
    }

    @Test
    void aFileThatMayNotBeReadIsToldAndLeftOut() throws IOException {
        write("a.md", DIGEST);
        Path secret = write("b.md", DIGEST);
        assumeFalse(!secret.toFile().setReadable(false) || Files.isReadable(secret), "this user may read everything");
        KnowledgeFiles files = KnowledgeFiles.folder(folder);
        assertThat(files.articles()).containsOnlyKeys("a.md");
        assertThat(files.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("permissions"));
    }

    @Test
    void aFolderNamedLikeADigestIsToldAndLeftOut() throws IOException {
        write("a.md", DIGEST);
        Files.createDirectory(folder.resolve("b.md"));
        assertThat(KnowledgeFiles.folder(folder).problems())
                .extracting(Problem::file)
                .containsExactly("b.md");
    }

    @Test
    void foldersWithinAndHiddenFilesAreIgnored() throws IOException {
        write("a.md", DIGEST);
        write(".hidden", "x");
        Files.createDirectory(folder.resolve("drafts"));
        write("drafts/c.md", DIGEST);
        KnowledgeFiles files = KnowledgeFiles.folder(folder);
        assertThat(files.articles()).containsOnlyKeys("a.md");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        write("a.md", "\uFEFF" + DIGEST);
        assertThat(KnowledgeFiles.folder(folder).articles()).containsEntry("a.md", DIGEST);
    }

    @Test
    void theFoldersCatalogueIsLaidOverTheShippedOne() throws IOException {
        write("a.md", TestKnowledge.digest("# Head chef\n\n## Focus\n- Head chefs run kitchens.\n"));
        Files.createDirectory(folder.resolve("catalogue"));
        write(
                "catalogue/roles.yaml",
                "- {id: head-chef, name: head chef}\n- {id: data-engineer, name: data plumber}\n");
        KnowledgeBase base = TestKnowledge.load(KnowledgeFiles.folder(folder));
        assertThat(base.problems()).isEmpty();
        assertThat(base.link("what does a head chef do").roles()).containsExactly(new RoleId("head-chef"));
        assertThat(base.link("what does a data plumber do").roles()).containsExactly(new RoleId("data-engineer"));
        assertThat(base.link("what does a backend developer do").roles())
                .containsExactly(new RoleId("backend-developer"));
    }

    @Test
    void aMistakeInTheFoldersCatalogueIsToldAndTheShippedOneStays() throws IOException {
        write("a.md", DIGEST);
        Files.createDirectory(folder.resolve("catalogue"));
        write("catalogue/roles.yaml", "- {id: head-chef}\n");
        KnowledgeBase base = TestKnowledge.load(KnowledgeFiles.folder(folder));
        assertThat(base.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("roles.yaml");
            assertThat(problem.line()).isEqualTo(1);
        });
        assertThat(base.link("backend developer").roles()).containsExactly(new RoleId("backend-developer"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
