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
    private final int size;

    private WordVectors(List<String> words, byte[] numbers, int size) {
        for (int i = 0; i < words.size(); i++) {
            places.put(words.get(i), i);
        }
        this.numbers = numbers;
        this.size = size;
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
        long dot = 0;
        long aa = 0;
        long bb = 0;
        for (int i = 0; i < size; i++) {
            int x = numbers[a * size + i];
            int y = numbers[b * size + i];
            dot += (long) x * y;
            aa += (long) x * x;
            bb += (long) y * y;
        }
        return dot / Math.sqrt((double) aa * bb);
    }
}
