package dev.careerbot.knowledge.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A vector for each common word, from the embedding model, in eight bits a number: tells at no cost how near two words are in
 * meaning. Immutable and safe for use by several threads.
 */
public final class WordVectors {
    private static final double FULL = 127;

    private final Map<String, Integer> places = new HashMap<>();
    private final byte[] numbers;
    private final double[] lengths;
    private final int size;

    private WordVectors(List<String> words, byte[] numbers, int size) {
        for (int i = 0; i < words.size(); i++) {
            places.put(words.get(i), i);
        }
        this.numbers = numbers;
        this.size = size;
        this.lengths = new double[words.size()];
    }

    /** Computed when first needed; two threads that both do so write the same. */
    private double length(int word) {
        double length = lengths[word];
        if (length == 0) {
            length = Math.sqrt(dot(word, word));
            lengths[word] = length;
        }
        return length;
    }

    private int dot(int a, int b) {
        int sum = 0;
        for (int i = a * size, j = b * size; i < (a + 1) * size; i++, j++) {
            sum += numbers[i] * numbers[j];
        }
        return sum;
    }

    /** Writes the vectors, of length 1, of words in a given order. */
    public static void write(List<float[]> vectors, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        int size = vectors.get(0).length;
        out.writeInt(size);
        for (float[] vector : vectors) {
            byte[] bytes = new byte[size];
            double most = 0;
            for (float number : vector) {
                most = Math.max(most, Math.abs(number));
            }
            for (int i = 0; i < size; i++) {
                bytes[i] = (byte) Math.round(vector[i] / most * FULL);
            }
            out.write(bytes);
        }
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param words in the same order
     */
    public static WordVectors read(List<String> words, InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int size = in.readInt();
        byte[] numbers = in.readNBytes(words.size() * size);
        if (numbers.length != words.size() * size) {
            throw new IOException("the word vectors do not fit the word list");
        }
        return new WordVectors(words, numbers, size);
    }

    /** The cosine of two words' vectors, -1 to 1; 0 where one of them is unknown. */
    public double similarity(String one, String other) {
        Integer a = places.get(one);
        Integer b = places.get(other);
        if (a == null || b == null) {
            return one.equals(other) ? 1 : 0;
        }
        return dot(a, b) / (length(a) * length(b));
    }
}
