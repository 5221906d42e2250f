package dev.careerbot.knowledge.lazy;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first used, once; where making it fails, the next use tries again. Safe for use by several threads,
 * which wait for the one that makes it.
 */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private @Nullable T made;

    /** @param maker makes it; what it throws, the use throws */
    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T now = made;
        if (now == null) {
            now = maker.get();
            made = now;
        }
        return now;
    }

    /** Hands it on, if it was made. */
    public synchronized void ifMade(Consumer<? super T> user) {
        T now = made;
        if (now != null) {
            user.accept(now);
        }
    }
}
