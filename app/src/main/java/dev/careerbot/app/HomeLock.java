package dev.careerbot.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps other processes from changing the same home. The operating system lets go of the lock when the process ends, however it
 * ends.
 */
final class HomeLock {
    private HomeLock() {}

    /**
     * Works with the home as the only process.
     *
     * @return what the work returns
     * @throws StartException where another process has the home, or the folder cannot be written to
     */
    static <T> T holding(Path home, Supplier<T> work) {
        try (FileChannel channel = FileChannel.open(
                home.resolve("career-bot.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock(channel).isEmpty()) {
                throw new StartException("--home: another Career Bot works with " + home
                        + "; stop it or wait until it is done, or name another folder");
            }
            return work.get();
        } catch (IOException e) {
            throw new StartException("--home: cannot lock " + home + " ("
                    + e.getClass().getSimpleName() + "); change its permissions or name another folder");
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
