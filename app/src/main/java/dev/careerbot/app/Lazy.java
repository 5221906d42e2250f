package dev.careerbot.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first used, once. Safe for use by several threads. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
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
}
