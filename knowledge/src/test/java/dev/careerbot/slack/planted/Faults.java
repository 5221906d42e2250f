package dev.careerbot.slack.planted;

import com.slack.planted.Message;

/** What Slack's adapter must not do. */
public final class Faults {
    private Faults() {}

    public record UsesDiscordsAdapter(dev.careerbot.discord.planted.Right adapter) {}

    public record UsesTheApplication(dev.careerbot.app.planted.Started app) {}

    public static final class TakesSlack {
        public void receive(Message message) {}
    }

    public static final class ExtendsSlack extends Message {}
}
