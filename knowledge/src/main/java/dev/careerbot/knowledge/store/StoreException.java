package dev.careerbot.knowledge.store;

/** The store could not do what it was asked to; nothing was changed. The message says what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
