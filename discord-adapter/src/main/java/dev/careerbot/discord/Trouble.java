package dev.careerbot.discord;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that Discord did not do.
 *
 * @param kind what it was
 * @param text what it means, in words for the log
 */
record Trouble(Kind kind, String text) {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final int TRIES = 4;
    private static final long FIRST_PAUSE_MS = 250;
    private static final long PATIENCE_MS = 120_000;

    /** What can be done about it. */
    enum Kind {
        /** It was done before. */
        DONE_BEFORE,
        /** The interaction cannot be answered any more. */
        EXPIRED,
        /** The bot lacks a permission. */
        FORBIDDEN,
        /** The channel or message is gone. */
        GONE,
        /** Discord, or the way to it, fails for a while. */
        FAILING,
        /** Anything else. */
        OTHER
    }

    /** What a request gave, or why it gave nothing. */
    record Result<T>(Optional<T> value, Optional<Trouble> trouble) {
        static <T> Result<T> of(T value) {
            return new Result<>(Optional.of(value), Optional.empty());
        }

        static <T> Result<T> failed(Trouble trouble) {
            return new Result<>(Optional.empty(), Optional.of(trouble));
        }

        boolean is(Kind kind) {
            return trouble.filter(found -> found.kind() == kind).isPresent();
        }
    }

    /**
     * Asks Discord for something, and waits for it; the client library waits out rate limits, and while Discord fails it is tried
     * again after pauses that double.
     *
     * @param what it is, for the log: "answering 123"
     * @param request makes the request anew for each try; doing it twice must do no harm
     */
    static <T> Result<T> ask(String what, Supplier<RestAction<T>> request) {
        Result<T> result = once(request, 0);
        for (int i = 1; i < TRIES && result.is(Kind.FAILING); i++) {
            result = once(request, FIRST_PAUSE_MS << i);
        }
        result.trouble().ifPresent(trouble -> LOG.warn("{} failed: {}", what, trouble.text()));
        return result;
    }

    /** Asks once, and logs nothing. */
    static <T> Result<T> once(Supplier<RestAction<T>> request, long afterMs) {
        try {
            RestAction<T> action = request.get().timeout(PATIENCE_MS, java.util.concurrent.TimeUnit.MILLISECONDS);
            T value = afterMs == 0
                    ? action.complete()
                    : action.submitAfter(afterMs, java.util.concurrent.TimeUnit.MILLISECONDS)
                            .join();
            return new Result<>(Optional.ofNullable(value), Optional.empty());
        } catch (ErrorResponseException e) {
            return Result.failed(of(e));
        } catch (InsufficientPermissionException e) {
            return Result.failed(lacking(e.getPermission().getName()));
        } catch (CompletionException e) {
            return Result.failed(
                    e.getCause() instanceof ErrorResponseException cause
                            ? of(cause)
                            : new Trouble(Kind.OTHER, "no answer in time: " + e.getMessage()));
        } catch (RejectedExecutionException e) {
            return Result.failed(new Trouble(Kind.OTHER, "I am being stopped"));
        }
    }

    static Trouble lacking(String permission) {
        return new Trouble(
                Kind.FORBIDDEN,
                "I lack the permission “" + permission
                        + "” there; give it to my role in the server's or channel's settings");
    }

    static Trouble of(ErrorResponseException e) {
        ErrorResponse response = e.getErrorResponse();
        return switch (response) {
            case INTERACTION_ALREADY_ACKNOWLEDGED -> new Trouble(Kind.DONE_BEFORE, "it was acknowledged before");
            case UNKNOWN_INTERACTION ->
                new Trouble(
                        Kind.EXPIRED,
                        "Discord knows the interaction no more: it waits 3 s for a first sign, and takes one only once");
            case UNKNOWN_WEBHOOK, INVALID_WEBHOOK_TOKEN ->
                new Trouble(Kind.EXPIRED, "the interaction can be answered for 15 minutes, and they are over");
            case MISSING_ACCESS -> lacking("View Channels");
            case MISSING_PERMISSIONS -> lacking("Send Messages, or Send Messages in Threads");
            case CANNOT_SEND_TO_USER -> new Trouble(Kind.FORBIDDEN, "the person takes no direct messages from me");
            case UNKNOWN_CHANNEL -> new Trouble(Kind.GONE, "the channel was deleted");
            case UNKNOWN_MESSAGE -> new Trouble(Kind.GONE, "the message was deleted");
            default ->
                new Trouble(
                        e.isServerError() || e.getErrorCode() < 0 ? Kind.FAILING : Kind.OTHER,
                        "Discord says " + e.getErrorCode() + " " + e.getMeaning());
        };
    }
}
