package dev.careerbot.slack;

/** Buttons, forms, shortcuts, the Home tab, files, and what becomes of an answer later, by HTTP. */
final class HttpInteractionTest extends InteractionTest {
    @Override
    boolean isByHttp() {
        return true;
    }
}
