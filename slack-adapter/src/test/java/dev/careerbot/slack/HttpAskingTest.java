package dev.careerbot.slack;

/** Each way of asking, by HTTP. */
final class HttpAskingTest extends AskingTest {
    @Override
    boolean isByHttp() {
        return true;
    }
}
