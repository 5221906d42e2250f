package dev.careerbot.knowledge.reading;

import dev.careerbot.knowledge.store.Document;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads a file in whatever format it has into an article's main content. Safe for use by several threads. */
public final class ArticleTexts {
    private static final int MOST_BLOCKS = 20_000;
    private static final int SNIFFED = 2_000;
    private static final Pattern HTML = Pattern.compile(
            "<(?:!doctype html|html|head|body|article|div|p|h[1-6]|table|meta)\\b", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_WORDS = 12;
    private static final int SAMPLE = 20_000;
    private static final int TOO_FEW_TO_TELL = 3;

    private ArticleTexts() {}

    /**
     * Reads it.
     *
     * @param file its name, whose ending counts where the bytes say nothing
     * @param report told of what was left out of it
     * @throws UnreadableArticle where nothing of it can be used
     */
    public static ArticleText read(String file, byte[] bytes, Consumer<String> report) throws UnreadableArticle {
        if (bytes.length > Document.LARGEST) {
            throw new UnreadableArticle("left out: larger than " + Document.LARGEST / 1_000_000 + " MB");
        }
        ArticleText raw = parse(file.toLowerCase(Locale.ROOT), bytes, report);
        if (raw.blocks().size() > MOST_BLOCKS) {
            report.accept("only its first " + MOST_BLOCKS + " paragraphs and rows are read");
            raw = raw.with(raw.blocks().subList(0, MOST_BLOCKS));
        }
        ArticleText article = raw.by(Byline.of(raw.blocks())).with(Boilerplate.cut(raw.blocks(), raw.title()));
        int words = article.blocks().stream()
                .mapToInt(block -> block.text().split(" ").length)
                .sum();
        if (words < FEWEST_WORDS) {
            throw new UnreadableArticle("left out: no running text was found in it");
        }
        Optional<String> foreign = foreignLanguage(article);
        if (foreign.isPresent()) {
            throw new UnreadableArticle("left out: it is written in " + foreign.get() + "; only English is read");
        }
        return article.title().isEmpty() ? article.titled(titleOf(file)) : article;
    }

    private static Optional<String> foreignLanguage(ArticleText article) {
        StringBuilder sample = new StringBuilder();
        for (TextBlock block : article.blocks()) {
            if (sample.length() < SAMPLE) {
                sample.append(block.text()).append(' ');
            }
        }
        return Languages.isForeignScript(sample.toString())
                ? Optional.of("another script than Latin")
                : Languages.findForeign(sample.toString(), TOO_FEW_TO_TELL);
    }

    private static ArticleText parse(String file, byte[] bytes, Consumer<String> report) throws UnreadableArticle {
        if (startsWith(bytes, "%PDF-")) {
            return PdfReader.read(bytes);
        }
        if (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "\u001f\u008b")) {
            throw new UnreadableArticle("left out: a compressed file; unpack it first");
        }
        if (file.endsWith(".pdf")) {
            throw new UnreadableArticle("left out: this is no PDF that can be read");
        }
        String text = TextDecoder.decode(bytes);
        String head = text.substring(0, Math.min(text.length(), SNIFFED));
        boolean page = file.endsWith(".html") || file.endsWith(".htm") || file.endsWith(".xhtml");
        if (page
                || (!file.endsWith(".md")
                        && HTML.matcher(head).results().limit(2).count() > 1)) {
            return HtmlReader.read(text, report);
        }
        return file.endsWith(".md") || file.endsWith(".markdown")
                ? MarkdownReader.read(text, report)
                : PlainTextReader.read(text);
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** "how-to-become-a-tester.html" as a title. */
    static String titleOf(String file) {
        String words =
                file.replaceFirst("\\.[^.]*$", "").replaceAll("[-_.]+", " ").strip();
        return words.isEmpty() ? file : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
