package dev.careerbot.bot.planted;

/** What the bot must not do. */
public final class Faults {
    private Faults() {}

    public record UsesDiscordsAdapter(dev.careerbot.discord.planted.Right adapter) {}

    public record UsesSlacksAdapter(dev.careerbot.slack.planted.Faults.ExtendsSlack adapter) {}

    public record UsesTheApplication(dev.careerbot.app.planted.Started app) {}

    public record ReachesIntoTheKnowledge(dev.careerbot.knowledge.planted.Right inner) {}

    public record UsesDiscord(net.dv8tion.planted.Message message) {}

    public record UsesSlack(com.slack.planted.Message message) {}

    public record UsesADatabase(java.sql.Connection connection) {}
}
