package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A message as its readers see it.
 *
 * @param conversation where it stands
 * @param ts its timestamp, which is its id within the conversation
 * @param threadTs the thread that it is an answer in
 * @param author the id of the user, or of the bot where another app wrote it
 * @param text its text, or the fallback where there are blocks
 * @param blocks an array, or missing
 * @param metadata what only apps see, or missing
 * @param ephemeralTo the only person who sees it
 * @param files what hangs on it
 * @param edited whether it was changed
 * @param deleted whether it is gone
 * @param streaming whether it is still being written
 */
public record SlackMessage(
        Conversation conversation,
        String ts,
        Optional<String> threadTs,
        String author,
        String text,
        JsonNode blocks,
        JsonNode metadata,
        Optional<String> ephemeralTo,
        List<SharedFile> files,
        boolean edited,
        boolean deleted,
        boolean streaming) {
    public SlackMessage {
        files = List.copyOf(files);
    }

    static SlackMessage by(String author, Conversation in, String ts, String text) {
        return new SlackMessage(
                in,
                ts,
                Optional.empty(),
                author,
                text,
                Json.nothing(),
                Json.nothing(),
                Optional.empty(),
                List.of(),
                false,
                false,
                false);
    }

    SlackMessage inThread(Optional<String> thread) {
        return new SlackMessage(
                conversation,
                ts,
                thread,
                author,
                text,
                blocks,
                metadata,
                ephemeralTo,
                files,
                edited,
                deleted,
                streaming);
    }

    SlackMessage onlyFor(Optional<String> person) {
        return new SlackMessage(
                conversation, ts, threadTs, author, text, blocks, metadata, person, files, edited, deleted, streaming);
    }

    SlackMessage saying(String other, JsonNode otherBlocks, JsonNode otherMetadata) {
        return new SlackMessage(
                conversation,
                ts,
                threadTs,
                author,
                other,
                otherBlocks,
                otherMetadata,
                ephemeralTo,
                files,
                edited,
                deleted,
                streaming);
    }

    SlackMessage with(List<SharedFile> others) {
        return new SlackMessage(
                conversation,
                ts,
                threadTs,
                author,
                text,
                blocks,
                metadata,
                ephemeralTo,
                others,
                edited,
                deleted,
                streaming);
    }

    SlackMessage in(boolean isEdited, boolean isDeleted, boolean isStreaming) {
        return new SlackMessage(
                conversation,
                ts,
                threadTs,
                author,
                text,
                blocks,
                metadata,
                ephemeralTo,
                files,
                isEdited,
                isDeleted,
                isStreaming);
    }

    SlackMessage asEdited() {
        return in(true, deleted, streaming);
    }

    SlackMessage asDeleted() {
        return in(edited, true, streaming);
    }

    SlackMessage asStreaming(boolean still) {
        return in(edited, deleted, still);
    }

    /** Whether everybody in the conversation sees it. */
    public boolean isPublic() {
        return !deleted && ephemeralTo.isEmpty();
    }

    /** Whether the bot under test wrote it. */
    public boolean isByBot() {
        return author.equals(conversation.workspace().bot().userId());
    }

    /** The thread that an answer to it belongs to. */
    public String threadRoot() {
        return threadTs.orElse(ts);
    }

    /** What a reader reads: the blocks as text, or else the text. */
    public String read() {
        return blocks.isEmpty() ? text : BlockText.of(blocks);
    }
}
