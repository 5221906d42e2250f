package dev.careerbot.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleTextsTest {
    private static final String PROSE = "A tester finds out whether a product does what it was meant to do. Testers "
            + "write plans, run them, and report what they find – even when it hurts, as Zoë says.";

    private static ArticleText read(String file, byte[] bytes) throws UnreadableArticle {
        return ArticleTexts.read(file, bytes, problem -> {});
    }

    private static String textOf(ArticleText article) {
        return String.join("\n", article.blocks().stream().map(TextBlock::text).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void textIsReadInWhateverEncoding(String charset) throws UnreadableArticle {
        assertThat(textOf(read("a.txt", PROSE.getBytes(Charset.forName(charset)))))
                .isEqualTo(PROSE);
    }

    @Test
    void aWrongLabelDoesNotSpoilTheText() throws UnreadableArticle {
        String page = "<html><head><meta charset='iso-8859-1'></head><body><p>" + PROSE + "</p></body></html>";
        assertThat(textOf(read("a.html", page.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(PROSE);
    }

    @Test
    void binaryDataIsRefused() {
        byte[] bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 % 251);
        }
        assertThatThrownBy(() -> read("a.txt", bytes)).hasMessageContaining("binary");
    }

    @Test
    void aCompressedFileIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(new byte[50_000_000]);
        }
        assertThatThrownBy(() -> read("a.html", out.toByteArray())).hasMessageContaining("compressed");
    }

    @ParameterizedTest
    @CsvSource({
        "German, 'Ein Tester prüft, ob das Produkt tut, was es soll. Die Arbeit ist nicht leicht und mit viel Geduld "
                + "verbunden, und das Gehalt ist für die meisten gut, auch wenn es von der Stadt abhängt.'",
        "Spanish, 'El probador comprueba que el producto hace lo que debe. El trabajo es para personas con paciencia, y "
                + "los sueldos son más altos en las ciudades que en el campo, como dice la encuesta de este año.'"
    })
    void anotherLanguageIsRefusedByName(String language, String text) {
        assertThatThrownBy(() -> read("a.txt", text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining(language);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> read("a.html", new byte[50_000_000])).hasMessageContaining("larger than");
    }

    @Test
    void deeplyNestedTagsAreRead() throws UnreadableArticle {
        String page = "<html><body><p>" + PROSE + "</p>" + "<div>".repeat(1_000_000) + "deep</body></html>";
        assertThat(textOf(read("a.html", page.getBytes(StandardCharsets.UTF_8))))
                .contains("A tester finds out");
    }

    @Test
    void aTableOfAHundredThousandRowsIsReadInPart() throws UnreadableArticle {
        String page = "<html><body><p>" + PROSE + "</p><table><tr><th>Role</th><th>Pay</th></tr>"
                + "<tr><td>Tester</td><td>£1</td></tr>".repeat(100_000) + "</table></body></html>";
        assertThat(read("a.html", page.getBytes(StandardCharsets.UTF_8)).blocks())
                .hasSizeLessThanOrEqualTo(20_000);
    }

    @Test
    void aFileWithoutTextIsRefused() {
        assertThatThrownBy(() -> read("a.html", "<html><body></body></html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no running text");
    }

    @Test
    void aPdfIsRead() throws IOException, UnreadableArticle {
        assertThat(textOf(read("a.pdf", pdf(true, "")))).contains("Testers write plans");
    }

    @Test
    void aPdfWithAPasswordIsRefused() throws IOException {
        byte[] bytes = pdf(true, "secret");
        assertThatThrownBy(() -> read("a.pdf", bytes)).hasMessageContaining("password");
    }

    @Test
    void aPdfWithoutTextIsRefused() throws IOException {
        byte[] bytes = pdf(false, "");
        assertThatThrownBy(() -> read("a.pdf", bytes)).hasMessageContaining("text recognition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 and nothing that follows the format", "just words"})
    void aBrokenPdfIsRefused(String bytes) {
        assertThatThrownBy(() -> read("a.pdf", bytes.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no PDF");
    }

    /** A page of 400 MB in a file of less than one. */
    @Test
    void aBombInAPdfEndsNothingButItsOwnProcess() throws IOException {
        byte[] bytes = bomb();
        assertThat(bytes.length).isLessThan(2_000_000);
        assertThatThrownBy(() -> read("a.pdf", bytes))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessageContaining("too much memory or time");
    }

    private static byte[] bomb() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] nested = "[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 400; i++) {
                    out.write(nested);
                }
            }
            page.setContents(content);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(boolean withText, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            if (withText) {
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    content.setLeading(14);
                    content.newLineAtOffset(60, 700);
                    for (String line : "What a tester does;;A tester finds out whether a product does what it was;"
                            .concat("meant to do. Testers write plans, run them, and report what they find;")
                            .concat("to the people who wrote the code.")
                            .split(";", -1)) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
