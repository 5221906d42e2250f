package dev.careerbot.app;

/** A setting that is shown nowhere. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** The secret of a text. */
    public static Secret of(String value) {
        return new Secret(value.strip());
    }

    /** The text itself, to be handed to who needs it and to nobody else. */
    String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
