package dev.careerbot.bot.reply;

final class InMemoryReplySinkTest extends ReplySinkContract {
    private final InMemoryReplySink sink = new InMemoryReplySink(ReplySink.Visibility.PUBLIC);

    @Override
    protected ReplySink sink() {
        return sink;
    }

    @Override
    protected String shown() {
        return sink.shown();
    }
}
