package dev.careerbot.app.benchmark;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/** The least that a start can be: loads the embedding model, embeds one question, ends. */
public final class EmbedOnce {
    private EmbedOnce() {}

    /**
     * Run as a process.
     *
     * @param args the question
     */
    public static void main(String[] args) {
        System.out.println(new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run)
                .embed(String.join(" ", args))
                .content()
                .dimension());
    }
}
