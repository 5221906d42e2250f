package dev.careerbot.knowledge.reading;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A program by itself that writes a PDF's text to standard output. It runs in a process of its own, so that a file made to
 * exhaust memory or time ends that process alone.
 */
public final class PdfText {
    static final int ENCRYPTED = 3;
    static final int BROKEN = 4;
    static final int MOST_PAGES = 300;
    private static final String PAGE = "\f";

    private PdfText() {}

    /**
     * Writes the text.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) {
        System.exit(write(new File(arguments[0])));
    }

    private static int write(File file) {
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        try (PDDocument document = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
                return ENCRYPTED;
            }
            String title = document.getDocumentInformation().getTitle();
            out.write((title == null ? "" : TextBlock.normal(title)) + "\n");
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setParagraphEnd("\n");
            stripper.setPageEnd(PAGE);
            stripper.setEndPage(MOST_PAGES);
            stripper.writeText(document, out);
            out.flush();
            return 0;
        } catch (InvalidPasswordException e) {
            return ENCRYPTED;
        } catch (IOException e) {
            return BROKEN;
        }
    }
}
