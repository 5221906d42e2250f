package dev.careerbot.knowledge.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The file format of kept embeddings: the model's id, their number, then for each the hash of its text and its vector. */
public final class EmbeddingFile {
    private static final int MAGIC = 0xCB0E0001;
    private static final int LARGEST = 4096;

    private EmbeddingFile() {}

    /**
     * Reads what {@link #write} wrote.
     *
     * @return empty where the file is of another model
     * @throws IOException where it is no such file or is cut short
     */
    public static Map<String, float[]> read(String model, InputStream stream) throws IOException {
        Map<String, float[]> vectors = new LinkedHashMap<>();
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("no file of embeddings");
        }
        if (!in.readUTF().equals(model)) {
            return vectors;
        }
        int count = in.readInt();
        int size = in.readInt();
        if (size < 0 || size > LARGEST) {
            throw new IOException("vectors of " + size + " numbers");
        }
        byte[] bytes = new byte[size * Float.BYTES];
        for (int i = 0; i < count; i++) {
            String hash = in.readUTF();
            in.readFully(bytes);
            float[] vector = new float[size];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
            vectors.put(hash, vector);
        }
        return vectors;
    }

    /** Writes the vectors in the order of their hashes, so that equal contents give equal files. */
    public static void write(String model, Map<String, float[]> vectors, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.writeInt(MAGIC);
        out.writeUTF(model);
        out.writeInt(vectors.size());
        out.writeInt(vectors.values().stream().mapToInt(v -> v.length).max().orElse(0));
        for (Map.Entry<String, float[]> entry : new TreeMap<>(vectors).entrySet()) {
            out.writeUTF(entry.getKey());
            for (float value : entry.getValue()) {
                out.writeFloat(value);
            }
        }
        out.flush();
    }
}
