package dev.careerbot.knowledge;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model from files. Safe for use by several threads. */
final class LocalEncoder extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    private LocalEncoder(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    static LocalEncoder of(Path model, Path tokeniser, LocalEmbeddingModel.Use use) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream tokens = Files.newInputStream(tokeniser)) {
            if (use == LocalEmbeddingModel.Use.SHARED) {
                options.setIntraOpNumThreads(1);
            }
            OrtSession session = environment.createSession(model.toString(), options);
            return new LocalEncoder(new OnnxBertBiEncoder(environment, session, tokens, PoolingMode.MEAN));
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the tokeniser cannot be read", e);
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
