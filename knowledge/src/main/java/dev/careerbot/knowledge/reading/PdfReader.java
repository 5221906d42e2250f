package dev.careerbot.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a PDF in a process of its own, with limits on memory, time and length. Safe for use by several threads. */
final class PdfReader {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_TEXT = 4_000_000;
    private static final int FEWEST_LETTERS = 40;

    private PdfReader() {}

    static ArticleText read(byte[] bytes) throws UnreadableArticle {
        String text = text(bytes);
        if (text.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            throw new UnreadableArticle(
                    "left out: the PDF holds no text, perhaps scanned images; run text recognition on it first");
        }
        int line = text.indexOf('\n');
        String title = text.substring(0, line).strip();
        ArticleText article = PlainTextReader.read(joined(text.substring(line + 1)));
        return title.length() > 5 && title.contains(" ") ? article.titled(title) : article;
    }

    private static String text(byte[] bytes) throws UnreadableArticle {
        Path file = null;
        try {
            file = Files.createTempFile("article", ".pdf");
            Files.write(file, bytes);
            return run(file);
        } catch (IOException e) {
            throw new UnreadableArticle("left out: the PDF cannot be read (" + e.getMessage() + ")");
        } finally {
            delete(file);
        }
    }

    private static String run(Path file) throws IOException, UnreadableArticle {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PdfText.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            Thread watch = Thread.ofVirtual().start(() -> stopLate(process));
            byte[] text = out.readNBytes(MOST_TEXT);
            int status = text.length == MOST_TEXT ? 0 : status(process);
            watch.interrupt();
            return switch (status) {
                case 0 -> new String(text, StandardCharsets.UTF_8);
                case PdfText.ENCRYPTED ->
                    throw new UnreadableArticle("left out: the PDF is protected by a password; save it without one");
                case PdfText.BROKEN -> throw new UnreadableArticle("left out: this is no PDF that can be read");
                default ->
                    throw new UnreadableArticle(
                            "left out: reading the PDF took too much memory or time; split it or save its text");
            };
        } finally {
            process.destroyForcibly();
        }
    }

    private static void stopLate(Process process) {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int status(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** The pages' lines without those that stand on most pages alike, and without page numbers. */
    private static String joined(String text) {
        String[] pages = text.split("\f");
        Map<String, Integer> counts = new HashMap<>();
        for (String page : pages) {
            page.lines().map(PdfReader::shape).distinct().forEach(line -> counts.merge(line, 1, Integer::sum));
        }
        List<String> lines = new ArrayList<>();
        for (String page : pages) {
            page.lines()
                    .filter(line -> line.isBlank()
                            || pages.length < 3
                            || counts.getOrDefault(shape(line), 0) < Math.max(3, pages.length / 2))
                    .filter(line -> !line.strip().matches("(?:[Pp]age\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?"))
                    .forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    private static String shape(String line) {
        return line.strip().replaceAll("\\d+", "0");
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
