package dev.careerbot.discord;

import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.reply.ReplySink.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** A surface on which nothing is shown before Discord took the first sign, and nothing at all where it did not. */
record AcknowledgedSurface(Future<Boolean> acknowledged, Surface surface) implements Surface {
    /** Waits until it is known whether Discord took the first sign. */
    static boolean isTrue(Future<Boolean> acknowledged) {
        try {
            return acknowledged.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a first sign failed", e);
        }
        return false;
    }

    @Override
    public Visibility visibility() {
        return surface.visibility();
    }

    @Override
    public void progress(Screen screen) {
        if (isTrue(acknowledged)) {
            surface.progress(screen);
        }
    }

    @Override
    public Optional<MessageId> show(Screen screen, List<Attachment> files) {
        return isTrue(acknowledged) ? surface.show(screen, files) : Optional.empty();
    }

    @Override
    public void remove(Optional<MessageId> message) {
        if (isTrue(acknowledged)) {
            surface.remove(message);
        }
    }

    @Override
    public boolean mayShare() {
        return surface.mayShare();
    }

    @Override
    public void share(String above, Screen screen) {
        if (isTrue(acknowledged)) {
            surface.share(above, screen);
        }
    }
}
