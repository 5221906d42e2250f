package dev.careerbot.app;

import dev.careerbot.knowledge.Embeddings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps embeddings of moderators' articles in the home folder, so that none is made twice. Used by one thread. */
final class EmbeddingCache {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingCache.class);

    private final Path file;
    private int known;

    EmbeddingCache(Path home) {
        this.file = home.resolve("embeddings.bin");
    }

    /** Adds what is kept; a file that cannot be read is made anew later. */
    void load(Embeddings embeddings) {
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                embeddings.addAllFrom(in);
            } catch (IOException e) {
                LOG.warn("{} cannot be read; its embeddings are made anew", file, e);
            }
        }
        known = embeddings.all().size();
    }

    /** Keeps what has come since {@link #load}. */
    void save(Embeddings embeddings) {
        if (embeddings.all().size() == known) {
            return;
        }
        Path next =
                file.resolveSibling("embeddings.bin." + ProcessHandle.current().pid());
        try {
            try (OutputStream out = Files.newOutputStream(next)) {
                embeddings.writeTo(out);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{} cannot be written; the next start makes these embeddings again", file, e);
        }
    }
}
