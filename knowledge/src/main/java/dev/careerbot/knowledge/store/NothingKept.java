package dev.careerbot.knowledge.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Work that is done again by each process. Immutable. */
final class NothingKept implements WorkStore {
    @Override
    public OptionalLong readIndex(String version, BiConsumer<String, byte[]> parts) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong indexGeneration() {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong keepIndex(
            String version, long before, Collection<String> files, Collection<String> added, Files content) {
        return OptionalLong.empty();
    }

    @Override
    public Optional<ReadSoFar> findReadings(String version) {
        return Optional.empty();
    }

    @Override
    public OptionalLong keepReadings(
            String version,
            long before,
            List<String> catalogues,
            Map<String, ReadOnce> changed,
            Collection<String> gone) {
        return OptionalLong.empty();
    }
}
