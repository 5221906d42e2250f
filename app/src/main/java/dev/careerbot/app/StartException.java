package dev.careerbot.app;

/** The bot cannot start; the message names the setting, the problem and the fix. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }
}
