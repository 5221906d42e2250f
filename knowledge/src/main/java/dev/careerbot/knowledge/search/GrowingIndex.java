package dev.careerbot.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory that passages come to and go from; each of its states can be searched for as long as it is wanted. What
 * comes and goes costs what it costs by itself, and now and then the merging of small parts, in a thread beside. Used by one
 * thread at a time; what it gives is safe for use by several.
 */
public final class GrowingIndex {
    static final String TEXT = "text";
    static final String AROUND = "around";
    static final String VECTOR = "vector";
    static final String TAG = "tag";
    static final String NUMBER = "number";
    private static final String GROUP = "group";
    private static final double BUFFER_MEGABYTES = 256;

    /** With more parts than these, to merge them is waited for before they are kept. */
    private static final int MOST_PARTS = 20;

    /** How many parts what is there at first is indexed in side by side, whatever the machine: all find the same. */
    private static final int SIDE_BY_SIDE = 2;

    private static final int CHUNK = 4_000_000;

    private final Directory directory;
    private final ConcurrentMergeScheduler merging = new ConcurrentMergeScheduler();
    private final IndexWriter writer;
    private final Map<String, Integer> groups = new HashMap<>();
    private int nextNumber;
    private boolean isNew;

    /** An empty one. */
    public GrowingIndex() {
        this(new ByteBuffersDirectory(), true);
    }

    private GrowingIndex(Directory directory, boolean isNew) {
        this.directory = directory;
        this.isNew = isNew;
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(Stems.ANALYZER)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setMergeScheduler(merging)
                            .setCodec(new Graph()));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * What is there at first, indexed side by side by several threads.
     *
     * @param add adds one of all to an index; called by several threads, for each index by one
     */
    public static <T> GrowingIndex of(List<T> all, BiConsumer<GrowingIndex, T> add) {
        List<Directory> parts = IntStream.range(0, SIDE_BY_SIDE)
                .parallel()
                .mapToObj(part -> all.subList(share(all, part), share(all, part + 1)))
                .map(part -> part(part, add))
                .toList();
        GrowingIndex whole = new GrowingIndex();
        whole.isNew = false;
        try {
            whole.writer.addIndexes(parts.toArray(Directory[]::new));
            return whole;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static int share(List<?> all, int part) {
        return (int) ((long) all.size() * part / SIDE_BY_SIDE);
    }

    private static <T> Directory part(List<T> its, BiConsumer<GrowingIndex, T> add) {
        GrowingIndex part = new GrowingIndex();
        try {
            its.forEach(each -> add.accept(part, each));
            part.writer.forceMerge(1);
            part.writer.close();
            return part.directory;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Half as many candidates for each vertex as Lucene takes by itself, which takes half the time to build; searches look at more
     * instead ({@link HybridIndex}).
     */
    private static final class Graph extends Lucene104Codec {
        private static final int CANDIDATES = 50;
        private static final KnnVectorsFormat FORMAT =
                new Lucene99HnswVectorsFormat(Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN, CANDIDATES);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return FORMAT;
        }
    }

    /**
     * An index with what another one held when its files were read.
     *
     * @throws UncheckedIOException or another unchecked exception where they are damaged
     */
    static GrowingIndex of(Parts parts) {
        GrowingIndex index = new GrowingIndex(parts.directory(), false);
        try (DirectoryReader reader = DirectoryReader.open(index.writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                index.addGroups(leaf.reader());
            }
        } catch (IOException e) {
            throw failure(e);
        }
        return index;
    }

    /** The files of an index, put together from their parts. Used by one thread. */
    static final class Parts {
        private final Directory directory = new ByteBuffersDirectory();
        private @Nullable IndexOutput open;

        /** Adds the next part of a file; all parts of one file follow each other. */
        void add(String file, byte[] part) {
            try {
                if (open == null || !open.getName().equals(file)) {
                    close();
                    open = directory.createOutput(file, IOContext.DEFAULT);
                }
                open.writeBytes(part, part.length);
            } catch (IOException e) {
                throw failure(e);
            }
        }

        private void close() throws IOException {
            if (open != null) {
                open.close();
            }
        }

        private Directory directory() {
            try {
                close();
                return directory;
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    /** By group the number of its first passage, of all that it held at first. */
    public Map<String, Integer> groups() {
        return Collections.unmodifiableMap(groups);
    }

    /** Above the numbers of all that it held at first. */
    public int nextNumber() {
        return nextNumber;
    }

    private void addGroups(LeafReader reader) throws IOException {
        Terms names = reader.terms(GROUP);
        int[] numbers = numbers(reader);
        nextNumber = Math.max(nextNumber, IntStream.of(numbers).max().orElse(-1) + 1);
        Bits live = reader.getLiveDocs();
        TermsEnum each = names == null ? TermsEnum.EMPTY : names.iterator();
        for (BytesRef group = each.next(); group != null; group = each.next()) {
            String name = group.utf8ToString();
            PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (live == null || live.get(doc)) {
                    groups.merge(name, numbers[doc], Math::min);
                }
            }
        }
    }

    /** By a reader's own numbers of documents, those of passages. */
    static int[] numbers(LeafReader reader) throws IOException {
        int[] numbers = new int[reader.maxDoc()];
        NumericDocValues values = DocValues.getNumeric(reader, NUMBER);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            numbers[doc] = (int) values.longValue();
        }
        return numbers;
    }

    /** Writes what it holds now to files. @return their names */
    Collection<String> commit() {
        try {
            writer.commit();
            if (parts() > MOST_PARTS) {
                merging.sync();
                writer.commit();
            }
            return SegmentInfos.readLatestCommit(directory).files(true);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private int parts() throws IOException {
        return SegmentInfos.readLatestCommit(directory).size();
    }

    /** Reads a file that {@link #commit} named. */
    void read(String file, Consumer<byte[]> parts) {
        try (IndexInput in = directory.openInput(file, IOContext.DEFAULT)) {
            while (in.getFilePointer() < in.length()) {
                byte[] part = new byte[(int) Math.min(CHUNK, in.length() - in.getFilePointer())];
                in.readBytes(part, 0, part.length);
                parts.accept(part);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What gives a view's memory back where nobody closes it. */
    private static final class Unused {
        static final Cleaner CLEANER = Cleaner.create();
    }

    /**
     * Adds a passage.
     *
     * @param group by which it goes with others
     * @param number by which a search names it
     * @param vector of length 1; null in an index of few, of which all vectors are compared
     */
    public void add(String group, int number, Passage passage, float @Nullable [] vector) {
        Document document = new Document();
        document.add(new TextField(TEXT, Stems.american(passage.text()), Field.Store.NO));
        if (!passage.around().isBlank()) {
            document.add(new TextField(AROUND, Stems.american(passage.around()), Field.Store.NO));
        }
        passage.tags().forEach(tag -> document.add(new StringField(TAG, tag, Field.Store.NO)));
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(new StringField(GROUP, group, Field.Store.NO));
        if (vector != null) {
            document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Takes all passages of a group away. */
    public void remove(String group) {
        try {
            writer.deleteDocuments(new Term(GROUP, group));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * What it holds now, to be searched while it grows on. Its memory is given back when it is closed, or is no longer used.
     *
     * @param size how many passages there are, more than {@link HybridIndex#FEW}
     * @param vectors by the passages' numbers
     */
    public HybridIndex now(int size, IntFunction<float[]> vectors) {
        try {
            DirectoryReader reader = reader();
            HybridIndex index = HybridIndex.ofMany(reader, size, vectors);
            Unused.CLEANER.register(index, () -> close(reader));
            return index;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A view of what it holds now; what was added one by one at first is made one part, which is searched fastest. */
    DirectoryReader reader() throws IOException {
        if (isNew) {
            isNew = false;
            writer.forceMerge(1);
        }
        return DirectoryReader.open(writer);
    }

    private static void close(DirectoryReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static UncheckedIOException failure(IOException e) {
        return new UncheckedIOException("indexing in memory failed", e);
    }
}
