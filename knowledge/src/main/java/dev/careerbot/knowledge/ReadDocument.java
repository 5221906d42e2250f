package dev.careerbot.knowledge;

import dev.careerbot.knowledge.article.DigestReader;
import dev.careerbot.knowledge.article.RawArticle;
import dev.careerbot.knowledge.catalogue.CatalogueReader;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.reading.ArticleText;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document as text: a part of the catalogue, a digest, an article in the raw, or none of these where it could not be read.
 * Depends on nothing but the document.
 *
 * @param name the file name
 * @param catalogue the text of one of the catalogue's files
 * @param digest the text of a digest
 * @param problems why it could not be read, or what was left out of it
 */
public record ReadDocument(
        String name,
        Optional<String> catalogue,
        Optional<String> digest,
        Optional<RawArticle> raw,
        List<Problem> problems) {
    public ReadDocument {
        problems = List.copyOf(problems);
    }

    /** Reads a document; takes the time that its format needs, up to the limits of a child process for a PDF. */
    public static ReadDocument of(Document document) {
        if (!CatalogueReader.FILES.contains(document.name())) {
            return ofArticle(document);
        }
        List<Problem> problems = new ArrayList<>();
        return new ReadDocument(
                document.name(), text(document, problems), Optional.empty(), Optional.empty(), problems);
    }

    /** What was read before of an article in the raw. */
    public static ReadDocument of(RawArticle article, List<Problem> problems) {
        return new ReadDocument(article.file(), Optional.empty(), Optional.empty(), Optional.of(article), problems);
    }

    /**
     * The text of a document of which an article in the raw could be read before.
     *
     * @throws StoreException where it cannot be read any more
     */
    public static ArticleText text(Document document) {
        return of(document)
                .raw()
                .map(RawArticle::text)
                .orElseThrow(() ->
                        new StoreException(document.name() + " cannot be read any more; try again, or add it again"));
    }

    /** The same for what can be no part of the catalogue, whatever its name. */
    static ReadDocument ofArticle(Document document) {
        List<Problem> problems = new ArrayList<>();
        String name = document.name();
        boolean isMarkdown = name.endsWith(".md");
        Optional<String> markdown = isMarkdown ? text(document, problems) : Optional.empty();
        Optional<String> digest = markdown.filter(DigestReader::isDigest);
        boolean isRaw = digest.isEmpty() && (markdown.isPresent() || !isMarkdown);
        Optional<RawArticle> raw = isRaw ? RawArticles.read(document, problems::add) : Optional.empty();
        return new ReadDocument(name, Optional.empty(), digest, raw, problems);
    }

    /** Whether anything could be read. */
    boolean isUsed() {
        return catalogue.isPresent() || digest.isPresent() || raw.isPresent();
    }

    private static Optional<String> text(Document document, List<Problem> problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document.content()))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(new Problem(document.name(), 0, "left out: not UTF-8; save it as UTF-8"));
            return Optional.empty();
        }
    }
}
