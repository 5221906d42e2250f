package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Somebody with an account: a person, or the bot itself. */
public final class StandInUser {
    private final World world;
    private final String id;
    private final String name;
    private final boolean bot;
    private String locale = "en-GB";
    private boolean hasInstalledTheBot;
    private @Nullable StandInChannel dm;

    StandInUser(World world, String id, String name, boolean bot) {
        this.world = world;
        this.id = id;
        this.name = name;
        this.bot = bot;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** What others write to mention this user. */
    public String mention() {
        return "<@" + id + ">";
    }

    String locale() {
        return locale;
    }

    boolean isBot() {
        return bot;
    }

    boolean hasInstalledTheBot() {
        return hasInstalledTheBot;
    }

    /** Sets the language of the user's client, such as {@code de}. */
    public StandInUser speaks(String language) {
        world.locked(() -> locale = language);
        return this;
    }

    /** Installs the bot for oneself: its commands are then there in foreign guilds and in private channels, too. */
    public StandInUser installsTheBot() {
        world.locked(() -> hasInstalledTheBot = true);
        return this;
    }

    /** The private channel with the bot. */
    public StandInChannel dm() {
        return world.locked(() -> {
            if (dm == null) {
                dm = world.add(StandInChannel.dm(world, this));
            }
            return dm;
        });
    }

    /** This user in the private channel with the bot. */
    public Visitor inDm() {
        return new Visitor(world, this, dm());
    }

    /** This user in a private channel with another one, where the bot is present only as installed by the user. */
    public Visitor withFriend(StandInUser friend) {
        StandInChannel channel = world.locked(() -> world.channels.values().stream()
                .filter(known -> known.isBetween(this, friend))
                .findFirst()
                .orElseGet(() -> world.add(StandInChannel.group(world, this, friend))));
        return new Visitor(world, this, channel);
    }

    /** This user in a channel, of a guild that is joined thereby. */
    public Visitor in(StandInChannel channel) {
        channel.guild().ifPresent(guild -> guild.member(name));
        return new Visitor(world, this, channel);
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("username", name)
                .putNull("avatar")
                .put("discriminator", "0")
                .put("public_flags", 0)
                .put("flags", 0)
                .putNull("global_name")
                .putNull("primary_guild");
        return bot ? json.put("bot", true) : json;
    }

    @Override
    public String toString() {
        return name;
    }
}
