package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process as a shell sees it: arguments in; status, output and errors out. */
final class MainTest {
    private static final String DIGEST = """
            ---
            title: A title
            ---

            # Back-end developer

            ## Focus
            - Back-end developers write code that runs on servers.
            """;

    @TempDir
    Path folder;

    private Path knowledge = Path.of("");

    @BeforeEach
    void aFolderForArticles() throws IOException {
        knowledge = Files.createDirectory(folder.resolve("knowledge"));
    }

    @Test
    void askingNothingIsRefusedWithAnExample() throws Exception {
        Shell.Ended ended = run("ask");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("career-bot ask");
    }

    @Test
    void aQuestionThatCannotBeReadIsRefused() throws Exception {
        Shell.Ended ended = run("ask", "???");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("no words");
    }

    @Test
    void aQuestionIsAnsweredOnStandardOutputAlone() throws Exception {
        Shell.Ended ended = run("ask", "what", "does", "a", "backend developer", "do?");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("[1]", "Sources:");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void anOptionThatDoesNotExistIsRefused() throws Exception {
        Shell.Ended ended = run("ask", "--jason", "what?");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("--jason");
    }

    @Test
    void aKnowledgeFolderThatDoesNotExistIsRefused() throws Exception {
        Shell.Ended ended = run("ask", "--knowledge", folder.resolve("missing").toString(), "what?");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("--knowledge", "no such folder").doesNotContain("Exception", "\tat ");
    }

    @Test
    void anEmptyKnowledgeFolderIsRefused() throws Exception {
        Shell.Ended ended = run("ask", "--knowledge", knowledge.toString(), "what?");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err())
                .contains("--knowledge", "no article", ".html, .txt, .md, .pdf")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void aKnowledgeFolderWithoutAnyUsableArticleSaysWhatIsWrong() throws Exception {
        Files.writeString(knowledge.resolve("bad.md"), "---\ntitle: [\n---\n");
        Shell.Ended ended = run("ask", "--knowledge", knowledge.toString(), "what?");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("bad.md:", "does not parse").doesNotContain("Exception", "\tat ");
    }

    @Test
    void anArticleWithAMistakeIsToldWithFileAndLineAndTheOthersAreServed() throws Exception {
        Files.writeString(knowledge.resolve("good.md"), DIGEST);
        Files.writeString(knowledge.resolve("bad.md"), "---\ntitle: A\npublisher: B: C\n---\n");
        Shell.Ended ended = run("ask", "--knowledge", knowledge.toString(), "what does a backend developer do?");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).contains("bad.md:3:");
        assertThat(ended.out()).contains("runs on servers [1]").doesNotContain("bad.md");
    }

    @Test
    void aHomeFolderThatCannotBeMadeIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Shell.Ended ended = runAt(file.toString(), "ask", "what?");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("--home", file.toString()).doesNotContain("\tat ");
    }

    private Shell.Ended run(String... arguments) throws IOException, InterruptedException {
        return runAt(Path.of("target", "test-home").toAbsolutePath().toString(), arguments);
    }

    private Shell.Ended runAt(String home, String... arguments) throws IOException, InterruptedException {
        return new Shell(folder, home).run(arguments);
    }
}
