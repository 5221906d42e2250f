package dev.careerbot.knowledge;

import dev.careerbot.knowledge.article.DigestReader;
import dev.careerbot.knowledge.article.RawArticle;
import dev.careerbot.knowledge.catalogue.CatalogueReader;
import dev.careerbot.knowledge.catalogue.VocabularyReader;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.search.WordVectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a knowledge base, as text: articles by file name, and what a catalogue and vocabulary consist of.
 *
 * @param catalogue the catalogue's files, one map a layer; a later layer's entries win
 * @param problems files that could not be read
 */
public record KnowledgeFiles(
        Map<String, String> articles,
        List<RawArticle> raw,
        List<Map<String, String>> catalogue,
        List<String> english,
        List<Problem> problems) {
    /** An article's file may not be larger than this, in bytes. */
    public static final long LARGEST = 2_000_000;

    private static final Pattern ARTICLE = Pattern.compile(".*\\.(?:html?|txt|md|pdf)");

    static final String BASE = "base/";
    static final String INDEX = BASE + "index.txt";
    static final String WORDS = BASE + "words.txt";

    /** The files that ship with the bot. */
    public static KnowledgeFiles shipped() {
        Map<String, String> articles = new LinkedHashMap<>();
        resource(INDEX).lines().forEach(name -> articles.put(name, resource(BASE + "articles/" + name)));
        Map<String, String> catalogue = new LinkedHashMap<>();
        Stream.concat(CatalogueReader.FILES.stream(), VocabularyReader.FILES.stream())
                .forEach(name -> catalogue.put(name, resource(BASE + "catalogue/" + name)));
        return new KnowledgeFiles(
                articles, List.of(), List.of(catalogue), resource(WORDS).lines().toList(), List.of());
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
        List<Problem> problems = new ArrayList<>();
        Map<String, String> articles = new LinkedHashMap<>();
        List<RawArticle> raw = new ArrayList<>();
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            boolean meant = !Files.isDirectory(file) || ARTICLE.matcher(name).matches();
            if (meant && !name.startsWith(".")) {
                readArticle(file, problems, articles, raw);
            }
        }
        if (articles.isEmpty() && raw.isEmpty()) {
            throw new KnowledgeProblems(
                    "no article to read in " + folder + "; put articles (.html, .txt, .md, .pdf) there", problems);
        }
        Map<String, String> overlay = new LinkedHashMap<>();
        for (String name : CatalogueReader.FILES) {
            Path file = folder.resolve("catalogue").resolve(name);
            if (Files.exists(file)) {
                read(file, problems, overlay);
            }
        }
        KnowledgeFiles shipped = shipped();
        return new KnowledgeFiles(
                articles, raw, List.of(shipped.catalogue().get(0), overlay), shipped.english(), problems);
    }

    private static void readArticle(
            Path file, List<Problem> problems, Map<String, String> articles, List<RawArticle> raw) {
        String name = file.getFileName().toString();
        if (name.endsWith(".md") && isDigest(file)) {
            read(file, problems, articles);
            return;
        }
        RawArticles.read(file, problems::add).ifPresent(raw::add);
    }

    private static boolean isDigest(Path file) {
        try {
            return Files.size(file) <= LARGEST && DigestReader.isDigest(Files.readString(file));
        } catch (IOException e) {
            return true;
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new KnowledgeProblems(
                    "cannot list " + folder + ": " + e.getMessage() + "; check its permissions", List.of());
        }
    }

    private static void read(Path file, List<Problem> problems, Map<String, String> texts) {
        String name = file.getFileName().toString();
        try {
            if (!Files.isRegularFile(file)) {
                problems.add(new Problem(name, 0, "left out: this is no regular file"));
            } else if (Files.size(file) > LARGEST) {
                problems.add(new Problem(name, 0, "left out: larger than " + LARGEST + " bytes"));
            } else {
                byte[] bytes = Files.readAllBytes(file);
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                texts.put(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
            }
        } catch (CharacterCodingException e) {
            problems.add(new Problem(name, 0, "left out: not UTF-8; save it as UTF-8"));
        } catch (IOException e) {
            problems.add(new Problem(
                    name, 0, "left out: cannot be read (" + e.getClass().getSimpleName() + "); check its permissions"));
        }
    }

    /** The vectors of the common English words. */
    static WordVectors wordVectors(List<String> english) {
        try (InputStream in = KnowledgeFiles.class.getResourceAsStream(BASE + "words.bin")) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: words.bin");
            }
            return WordVectors.read(english, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read words.bin from the build", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = KnowledgeFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the build", e);
        }
    }
}
