package dev.careerbot.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.function.IntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory that passages come to and go from; each of its states can be searched for as long as it is wanted. What
 * comes and goes costs what it costs by itself, and now and then the merging of small parts, in a thread beside. Used by one
 * thread at a time; what it gives is safe for use by several.
 */
public final class GrowingIndex {
    static final String TEXT = "text";
    static final String VECTOR = "vector";
    static final String TAG = "tag";
    static final String NUMBER = "number";
    private static final String GROUP = "group";
    private static final double BUFFER_MEGABYTES = 256;

    private final IndexWriter writer;
    private boolean isNew = true;

    /** An empty one. */
    public GrowingIndex() {
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig(Stems.ANALYZER).setRAMBufferSizeMB(BUFFER_MEGABYTES));
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

    /** A view of what it holds now; what is there at first is made one part, which is searched fastest. */
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
