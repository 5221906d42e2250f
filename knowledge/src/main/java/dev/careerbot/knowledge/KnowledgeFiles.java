package dev.careerbot.knowledge;

import dev.careerbot.knowledge.article.RawArticle;
import dev.careerbot.knowledge.catalogue.CatalogueReader;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.resources.Resources;
import dev.careerbot.knowledge.store.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a knowledge base, as text: articles by file name, and what a catalogue consists of.
 *
 * @param catalogue the catalogue's files, one map a layer; a later layer's entries win
 * @param problems files that could not be read
 */
public record KnowledgeFiles(
        Map<String, String> articles,
        List<RawArticle> raw,
        List<Map<String, String>> catalogue,
        List<Problem> problems) {
    private static final Pattern ARTICLE = Pattern.compile(".*\\.(?:html?|txt|md|pdf)");

    static final String BASE = "base/";
    static final String INDEX = BASE + "index.txt";
    static final String WORDS = BASE + "words.txt";

    /** The files that ship with the bot. */
    public static KnowledgeFiles shipped() {
        Map<String, String> articles = new LinkedHashMap<>();
        resource(INDEX).lines().forEach(name -> articles.put(name, resource(BASE + "articles/" + name)));
        Map<String, String> catalogue = new LinkedHashMap<>();
        CatalogueReader.FILES.forEach(name -> catalogue.put(name, resource(BASE + "catalogue/" + name)));
        return new KnowledgeFiles(articles, List.of(), List.of(catalogue), List.of());
    }

    /**
     * The digests of a folder, in place of the shipped articles; the shipped catalogue stays, and files of the folder's own
     * {@code catalogue} folder are laid over it.
     *
     * @throws KnowledgeProblems where it is no folder or holds no article that can be read
     */
    public static KnowledgeFiles folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new KnowledgeProblems(
                    "no such folder: " + folder + "; name a folder that holds digests (*.md)", List.of());
        }
        Layer layer = new Layer(Map.of());
        // Why other files, too: each that is not read is reported.
        list(folder, file -> isArticle(file) || (!Files.isDirectory(file) && !isHidden(file))).parallelStream()
                .map(ReadFile::of)
                .forEachOrdered(file -> {
                    layer.problems.addAll(file.problems());
                    file.document().ifPresent(layer::add);
                });
        if (layer.articles.isEmpty() && layer.raw.isEmpty()) {
            throw new KnowledgeProblems(
                    "no article to read in " + folder + "; put articles (.html, .txt, .md, .pdf) there",
                    layer.problems);
        }
        for (String name : CatalogueReader.FILES) {
            Path file = folder.resolve("catalogue").resolve(name);
            if (Files.exists(file)) {
                document(file, layer.problems::add).map(ReadDocument::of).ifPresent(layer::add);
            }
        }
        return layer.over(shipped());
    }

    /**
     * Moderators' documents, over the articles that ship with the bot or without them. A document of the name of one of the
     * catalogue's files is laid over the shipped one.
     */
    public static KnowledgeFiles of(Collection<Document> documents, boolean withShipped) {
        return ofRead(documents.parallelStream().map(ReadDocument::of).toList(), withShipped);
    }

    /** The same of documents that were read. */
    public static KnowledgeFiles ofRead(Collection<ReadDocument> documents, boolean withShipped) {
        KnowledgeFiles shipped = shipped();
        Layer layer = new Layer(withShipped ? shipped.articles() : Map.of());
        documents.forEach(layer::add);
        return layer.over(shipped);
    }

    /**
     * Why a document cannot be used; empty where it can.
     *
     * @param document an article, or one of the catalogue's files
     */
    public static Optional<String> refusal(Document document) {
        String name = document.name();
        if (!CatalogueReader.FILES.contains(name) && !ARTICLE.matcher(name).matches()) {
            return Optional.of(name + ": its name must end in .html, .txt, .md or .pdf, which tells what it is");
        }
        ReadDocument read = ReadDocument.of(document);
        return read.isUsed()
                ? Optional.empty()
                : Optional.of(
                        read.problems().isEmpty()
                                ? name + ": nothing could be read"
                                : read.problems()
                                        .get(read.problems().size() - 1)
                                        .toString());
    }

    /** An article's file, and why it could not be read. */
    private record ReadFile(List<Problem> problems, Optional<ReadDocument> document) {
        static ReadFile of(Path file) {
            List<Problem> problems = new ArrayList<>();
            Optional<ReadDocument> read =
                    KnowledgeFiles.document(file, problems::add).map(ReadDocument::ofArticle);
            return new ReadFile(problems, read);
        }
    }

    /** What is read of one layer of files. Used by one thread. */
    private static final class Layer {
        final Map<String, String> articles;
        final List<RawArticle> raw = new ArrayList<>();
        final Map<String, String> catalogue = new LinkedHashMap<>();
        final List<Problem> problems = new ArrayList<>();

        Layer(Map<String, String> below) {
            this.articles = new LinkedHashMap<>(below);
        }

        void add(ReadDocument document) {
            document.catalogue().ifPresent(text -> catalogue.put(document.name(), text));
            document.digest().ifPresent(text -> articles.put(document.name(), text));
            document.raw().ifPresent(raw::add);
            problems.addAll(document.problems());
        }

        KnowledgeFiles over(KnowledgeFiles shipped) {
            return new KnowledgeFiles(articles, raw, List.of(shipped.catalogue().get(0), catalogue), problems);
        }
    }

    /**
     * The files of a folder that are articles by their name, in order of names.
     *
     * @throws KnowledgeProblems where it cannot be listed
     */
    public static List<Path> articlesIn(Path folder) {
        return list(folder, KnowledgeFiles::isArticle);
    }

    private static boolean isArticle(Path file) {
        return !isHidden(file) && ARTICLE.matcher(file.getFileName().toString()).matches();
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new KnowledgeProblems(
                    "cannot list " + folder + ": " + e.getMessage() + "; check its permissions", List.of());
        }
    }

    /** What a file holds; where it cannot be read, {@code report} is told why. */
    public static Optional<Document> document(Path file, Consumer<Problem> report) {
        String name = file.getFileName().toString();
        try {
            if (!Files.isRegularFile(file)) {
                report.accept(new Problem(name, 0, "left out: this is no regular file"));
            } else if (Files.size(file) > Document.LARGEST) {
                report.accept(new Problem(
                        name, 0, "left out: larger than " + Document.LARGEST / 1_000_000 + " MB; keep its text alone"));
            } else {
                return Optional.of(new Document(name, Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            report.accept(new Problem(
                    name, 0, "left out: cannot be read (" + e.getClass().getSimpleName() + "); check its permissions"));
        }
        return Optional.empty();
    }

    private static String resource(String name) {
        return Resources.text(KnowledgeFiles.class, name);
    }
}
