package dev.careerbot.discord.standin;

/** A request that Discord answers with an error. */
final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    RestError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    RestAnswer answer() {
        return RestAnswer.error(status, code, getMessage());
    }

    static RestError unknown(int code, String what) {
        return new RestError(404, code, "Unknown " + what);
    }

    static RestError invalidForm(String why) {
        return new RestError(400, 50035, "Invalid Form Body: " + why);
    }
}
