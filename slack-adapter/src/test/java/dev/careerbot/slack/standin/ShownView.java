package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A modal or a Home tab as its owner sees it.
 *
 * @param id its id
 * @param owner who sees it
 * @param hash changes with each change
 * @param view what the bot sent, with block ids
 * @param below the modal under it
 * @param open whether it is on the screen
 * @param errors what stands under its inputs after a refused submission: by block id
 */
public record ShownView(
        String id,
        Person owner,
        String hash,
        JsonNode view,
        Optional<String> below,
        boolean open,
        Map<String, String> errors) {
    public ShownView {
        errors = Map.copyOf(errors);
    }

    /** {@code modal} or {@code home}. */
    public String type() {
        return view.path("type").asText();
    }

    /** The headline of a modal. */
    public String title() {
        return view.path("title").path("text").asText();
    }

    public JsonNode blocks() {
        return view.path("blocks");
    }

    /** What its owner reads. */
    public String read() {
        return BlockText.of(blocks());
    }

    ShownView showing(JsonNode other, String otherHash) {
        return new ShownView(id, owner, otherHash, other, below, open, Map.of());
    }

    /** The same as an earlier version of the bot made it. */
    public ShownView calledBack(String callbackId) {
        ObjectNode other = view.deepCopy();
        other.put("callback_id", callbackId);
        return new ShownView(id, owner, hash, other, below, open, errors);
    }

    ShownView closed() {
        return new ShownView(id, owner, hash, view, below, false, errors);
    }

    ShownView withErrors(Map<String, String> found) {
        return new ShownView(id, owner, hash, view, below, open, found);
    }
}
