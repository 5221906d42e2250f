package dev.careerbot.app.store;

import dev.careerbot.knowledge.store.EmbeddingStore;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps embeddings in a database, four bytes a number. Safe for use by several threads and processes. */
public final class SqlEmbeddingStore implements EmbeddingStore {
    private final Database database;

    public SqlEmbeddingStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, float[]> find(String model, Collection<String> hashes) {
        Map<String, float[]> found = new HashMap<>();
        database.runInParts(
                hashes,
                (handle, some) -> handle.createQuery(
                                "select hash, vector from embedding where model = :model and hash in (<hashes>)")
                        .bind("model", model)
                        .bindList("hashes", some)
                        .map((row, context) -> Map.entry(row.getString("hash"), vector(row.getBytes("vector"))))
                        .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
        return found;
    }

    @Override
    public void save(String model, Map<String, float[]> vectors) {
        if (vectors.isEmpty()) {
            return;
        }
        database.inTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "insert into embedding (model, hash, vector) values (?, ?, ?) on conflict (model, hash) do nothing");
            vectors.forEach((hash, vector) ->
                    batch.bind(0, model).bind(1, hash).bind(2, bytes(vector)).add());
            return batch.execute();
        });
    }

    private static float[] vector(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }
}
