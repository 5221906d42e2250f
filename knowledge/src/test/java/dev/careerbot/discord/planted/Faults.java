package dev.careerbot.discord.planted;

import net.dv8tion.planted.Message;

/** What Discord's adapter must not do. */
public final class Faults {
    private Faults() {}

    public record UsesSlacksAdapter(dev.careerbot.slack.planted.Faults.ExtendsSlack adapter) {}

    public record UsesTheApplication(dev.careerbot.app.planted.Started app) {}

    public static class ReturnsDiscord {
        protected Message message() {
            return new Message();
        }
    }
}
