package dev.careerbot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedFilesTest {
    /** In a jar of the class path. */
    private static final String RESOURCE = "all-minilm-l6-v2-q-tokenizer.json";

    @TempDir
    Path folder;

    @Test
    void unpacksOnce() throws Exception {
        UnpackedFiles files = new UnpackedFiles(folder);

        Path unpacked = files.unpack("model", List.of(RESOURCE)).orElseThrow();
        Path file = unpacked.resolve(RESOURCE);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(unpacked.getFileName().toString()).startsWith("model-");
        assertThat(Files.readString(file)).startsWith("{");
        assertThat(files.unpack("model", List.of(RESOURCE))).contains(unpacked);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    @Test
    void mendsAFileThatWasCutShort() throws Exception {
        UnpackedFiles files = new UnpackedFiles(folder);
        Path file = files.unpack("model", List.of(RESOURCE)).orElseThrow().resolve(RESOURCE);
        long size = Files.size(file);
        Files.writeString(file, "{");

        files.unpack("model", List.of(RESOURCE));

        assertThat(file).hasSize(size);
    }

    @Test
    void findsNothingWhereNothingCanBeUnpacked() throws Exception {
        assertThat(new UnpackedFiles(folder).unpack("model", List.of("no such file")))
                .isEmpty();
        assertThat(new UnpackedFiles(Files.writeString(folder.resolve("file"), "")).unpack("model", List.of(RESOURCE)))
                .isEmpty();
    }
}
