package dev.careerbot.slack.message;

import com.google.gson.JsonObject;
import dev.careerbot.bot.interaction.Page;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import dev.careerbot.slack.render.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer in the assistant's thread that grows as it is read, where the workspace has that. Used by one thread. */
final class Streamed {
    private static final int CHUNK = 800;

    private final SlackApi api;
    private final Installation as;
    private final Address address;

    Streamed(SlackApi api, Installation as, Address address) {
        this.api = api;
        this.as = as;
        this.address = address;
    }

    /**
     * Writes a lead bit by bit, and then what goes below it.
     *
     * @return the message's id; empty where the workspace has no streams and nothing was written
     */
    Optional<String> write(String lead, Shown below, JsonObject metadata) {
        List<Page> pages = Page.of(lead, CHUNK);
        try {
            Map<String, String> start = new HashMap<>(Map.of(
                    "channel", address.channel(),
                    "thread_ts", address.thread(),
                    "recipient_team_id", address.team(),
                    "recipient_user_id", address.user()));
            start.put("markdown_text", pages.get(0).text());
            String ts = SlackApi.text(api.call(as, "chat.startStream", start), "ts");
            for (Page page : pages.subList(1, pages.size())) {
                api.call(
                        as,
                        "chat.appendStream",
                        Map.of("channel", address.channel(), "ts", ts, "markdown_text", "\n" + page.text()));
            }
            stop(ts, below, metadata);
            return Optional.of(Outlet.id(address.channel(), ts));
        } catch (SlackFailure e) {
            return Optional.empty();
        }
    }

    private void stop(String ts, Shown below, JsonObject metadata) throws SlackFailure {
        api.call(
                as,
                "chat.stopStream",
                Map.of(
                        "channel", address.channel(),
                        "ts", ts,
                        "blocks", below.array().toString(),
                        "metadata", metadata.toString()));
    }
}
