package dev.careerbot.app;

/** The bot cannot start; the message names the setting, the problem and the fix. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    StartException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The message, which unlike that of other exceptions is always there. */
    String reason() {
        return reason;
    }
}
