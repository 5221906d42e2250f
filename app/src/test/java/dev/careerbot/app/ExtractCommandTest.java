package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtractCommandTest {
    @TempDir
    private Path folder;

    private ByteArrayOutputStream out;
    private ByteArrayOutputStream err;

    @BeforeEach
    void listen() {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
    }

    private int extract(String name, String text) throws IOException {
        return extract(Files.writeString(folder.resolve(name), text));
    }

    private int extract(Path file) {
        return ExtractCommand.extract(
                file,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void whatIsReadOfAPageIsPrinted() throws IOException {
        assertThat(extract(
                        "a.html",
                        "<html><body><nav><a href='/'>Home</a></nav><article><h1>The tester</h1>"
                                + "<p>A tester finds out whether a product does what it was meant to do, before the customers "
                                + "notice.</p><ul><li>Patience</li></ul></article></body></html>"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("title: The tester", "publisher: not stated", "# The tester", "- Patience")
                .doesNotContain("Home");
    }

    @Test
    void aFileThatCannotBeReadIsSaidWhy() throws IOException {
        assertThat(extract("a.pdf", "no PDF at all")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("a.pdf", "no PDF");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThat(extract(folder.resolve("none.txt"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.txt");
    }

    @Test
    void nothingPrintedCarriesATerminalEscape() throws IOException {
        assertThat(extract(
                        "a.txt",
                        "The tester\n\nA tester \u001B[31mfinds out whether a product does what it was meant to do, "
                                + "before the customers notice.\n"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\u001B");
    }
}
