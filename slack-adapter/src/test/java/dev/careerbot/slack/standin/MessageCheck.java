package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What Slack would say of a message, without writing it. */
public final class MessageCheck {
    private MessageCheck() {}

    /** Why Slack would refuse it, or who would be called by it; empty where all is well. */
    public static List<String> problems(String text, String blocks) {
        World world = new World(InstantSource.system());
        ObjectNode message = Json.object().put("text", text);
        message.set("blocks", Json.read(blocks).orElseThrow());
        List<String> problems = new ArrayList<>();
        try {
            MessageRules.check(world, "chat.update", message);
        } catch (ApiFailure e) {
            problems.add(e.code() + e.detail());
        }
        world.violations.all().forEach(violation -> problems.add(violation.toString()));
        return problems;
    }
}
