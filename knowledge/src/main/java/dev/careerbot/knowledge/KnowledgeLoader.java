package dev.careerbot.knowledge;

import dev.careerbot.knowledge.article.DigestReader;
import dev.careerbot.knowledge.article.RawReader;
import dev.careerbot.knowledge.catalogue.CatalogueReader;
import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Vocabulary;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.ContentHash;
import dev.careerbot.knowledge.model.Corrections;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.resources.Resources;
import dev.careerbot.knowledge.search.IndexKeeper;
import dev.careerbot.knowledge.store.WorkStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Builds a knowledge base from files. Safe for use by several threads. */
public final class KnowledgeLoader {
    /** Changes whenever the same files would give other claims. */
    public static final String PIPELINE = "2";

    private static final String VERSION = "base/version.txt";

    private final Embeddings embeddings;
    private final double sameFrom;

    /** @param sameFrom the cosine from which two claims say the same; depends on the embedding model */
    public KnowledgeLoader(Embeddings embeddings, double sameFrom) {
        this.embeddings = embeddings;
        this.sameFrom = sameFrom;
    }

    /**
     * Reads and builds a base at once.
     *
     * @param words words that questions are expected to use, to which typing errors may be mended
     * @throws KnowledgeProblems where no article could be used
     */
    public KnowledgeBase load(KnowledgeFiles files, Collection<String> words) {
        KnowledgeContent content = read(files);
        if (content.articles().stream().allMatch(read -> read.claims().isEmpty())) {
            List<Problem> problems = new ArrayList<>(content.problems());
            content.articles().forEach(read -> problems.addAll(read.problems()));
            throw new KnowledgeProblems("no article could be used; mend what is listed and try again", problems);
        }
        return build(id(files), content, words);
    }

    /** Reads articles into claims, and the catalogue with what they add to it. */
    public KnowledgeContent read(KnowledgeFiles files) {
        return read(files, ReadBefore.NONE).content();
    }

    /**
     * The same, without reading again what would be read alike. An article that is read as before is the same object as before.
     *
     * @param before what was read before
     */
    public ReadBefore read(KnowledgeFiles files, ReadBefore before) {
        List<Problem> problems = new ArrayList<>(files.problems());
        CatalogueReader catalogueReader = new CatalogueReader();
        files.catalogue().forEach(layer -> layer.forEach(catalogueReader::add));
        problems.addAll(catalogueReader.problems());
        Vocabulary vocabulary = ShippedWords.vocabulary();
        Corrections corrections = catalogueReader.corrections();
        RawReader.Understood raw = new RawReader(catalogueReader.catalogue(), corrections, vocabulary, files.raw())
                .read(before.readings());
        Catalogue catalogue = raw.catalogue();
        corrections
                .unresolved(catalogue)
                .forEach(name -> problems.add(
                        new Problem("names.yaml", 0, "nothing is called " + Problem.quote(name) + " any more")));
        EntityLinker linker = raw.linker();
        DigestReader reader = new DigestReader(catalogue, linker);
        Predicate<ReadBefore.Digest> same = before.same(files.catalogue(), linker);
        List<ReadBefore.Digest> digests = new ArrayList<>();
        files.articles()
                .forEach((name, text) -> digests.add(before.find(name, text)
                        .filter(same)
                        .orElseGet(() -> new ReadBefore.Digest(
                                text, new Lazy<>(() -> linker.readings(List.of(text))), reader.read(name, text)))));
        List<ReadArticle> all =
                new ArrayList<>(digests.stream().map(ReadBefore.Digest::read).toList());
        all.addAll(raw.read());
        KnowledgeContent content = new KnowledgeContent(catalogue, all, problems);
        return new ReadBefore(content, files.catalogue(), linker, digests, raw.readings());
    }

    /**
     * Merges and indexes what was read. Without any claim the base answers nothing.
     *
     * @param id the snapshot's
     * @param words words that questions are expected to use, to which typing errors may be mended
     */
    public KnowledgeBase build(String id, KnowledgeContent content, Collection<String> words) {
        return builder(WorkStore.NONE, ReadArticle::file).build(id, content, words);
    }

    /**
     * Builds bases one after another, each from what it has in common with the one before.
     *
     * @param work keeps what another process need not do again
     * @param hash gives that of an article, the same in each process
     */
    public KnowledgeBaseBuilder builder(WorkStore work, Function<ReadArticle, String> hash) {
        IndexKeeper index = new IndexKeeper(work, version() + " " + embeddings.model());
        return new KnowledgeBaseBuilder(embeddings, sameFrom, index, hash);
    }

    /** Changes with all code and data that reading and indexing depend on, beside articles, catalogues and the embedding model. */
    public static String version() {
        return Resources.text(KnowledgeLoader.class, VERSION);
    }

    private String id(KnowledgeFiles files) {
        return ContentHash.shortened(
                PIPELINE + embeddings.model() + files.articles() + files.raw() + files.catalogue());
    }
}
