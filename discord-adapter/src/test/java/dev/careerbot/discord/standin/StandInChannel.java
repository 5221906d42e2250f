package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.jspecify.annotations.Nullable;

/** A place where messages are: a text channel or thread of a guild, or a private channel. */
public final class StandInChannel {
    static final int PUBLIC_THREAD = 11;
    static final int PRIVATE_THREAD = 12;

    private static final int TEXT = 0;
    private static final int DM = 1;
    private static final int GROUP = 3;

    private final World world;
    private final String id;
    private final int type;
    private String name;
    private final @Nullable StandInGuild guild;
    private final @Nullable StandInChannel parent;
    private final List<StandInUser> recipients;
    private final List<StandInMessage> log = new ArrayList<>();
    private long deniedToBot;
    private boolean archived;
    private boolean deleted;

    private StandInChannel(
            World world,
            String id,
            int type,
            String name,
            @Nullable StandInGuild guild,
            @Nullable StandInChannel parent,
            List<StandInUser> recipients) {
        this.world = world;
        this.id = id;
        this.type = type;
        this.name = name;
        this.guild = guild;
        this.parent = parent;
        this.recipients = recipients;
    }

    static StandInChannel text(World world, StandInGuild guild, String name) {
        return new StandInChannel(world, world.snowflakes.next(), TEXT, name, guild, null, List.of());
    }

    static StandInChannel thread(World world, String id, int type, StandInChannel parent, String name) {
        return new StandInChannel(world, id, type, name, parent.guild, parent, List.of());
    }

    static StandInChannel dm(World world, StandInUser user) {
        return new StandInChannel(
                world, world.snowflakes.next(), DM, "DM of " + user.name(), null, null, List.of(user));
    }

    static StandInChannel group(World world, StandInUser user, StandInUser friend) {
        String name = "group of " + user.name() + " and " + friend.name();
        return new StandInChannel(world, world.snowflakes.next(), GROUP, name, null, null, List.of(user, friend));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** What a user sees here, oldest first, with what was deleted. */
    public List<SeenMessage> messages() {
        return world.locked(() -> log.stream().map(StandInMessage::seen).toList());
    }

    /** The newest message that is not deleted. */
    public SeenMessage lastMessage() {
        List<SeenMessage> standing =
                messages().stream().filter(message -> !message.deleted()).toList();
        return standing.get(standing.size() - 1);
    }

    /** Waits until the bot has written so many messages here, deleted ones among them, and none is still being thought about. */
    public List<SeenMessage> awaitMessagesOfBot(int count) {
        world.await(
                count + " messages of the bot in " + name,
                () -> log.stream()
                                .filter(message -> message.author() == world.self && !message.isLoading())
                                .count()
                        >= count);
        return messages().stream()
                .filter(message -> message.author().equals(world.self.name()))
                .toList();
    }

    /** The threads of this channel that are not deleted. */
    public List<StandInChannel> threads() {
        return world.locked(() -> world.channels.values().stream()
                .filter(channel -> channel.parent == this && !channel.deleted)
                .toList());
    }

    /** Somebody deletes the channel. */
    public void isDeletedBySomebody() {
        world.locked(this::delete);
    }

    /** Takes permissions from the bot here, and tells it so. */
    public StandInChannel denyBot(Permission... permissions) {
        world.locked(() -> {
            deniedToBot |= Permission.getRaw(permissions);
            announce("CHANNEL_UPDATE");
        });
        return this;
    }

    /** The conversation here as plain text, to read and to approve. */
    public String transcript() {
        return Transcript.of(this);
    }

    boolean isDeniedToBot(Permission permission) {
        return (deniedToBot & permission.getRawValue()) != 0 || (parent != null && parent.isDeniedToBot(permission));
    }

    Optional<StandInGuild> guild() {
        return Optional.ofNullable(guild);
    }

    boolean isIn(StandInGuild other) {
        return guild == other;
    }

    boolean isBetween(StandInUser one, StandInUser other) {
        return type == GROUP && recipients.contains(one) && recipients.contains(other);
    }

    boolean isThread() {
        return parent != null;
    }

    boolean isDm() {
        return type == DM;
    }

    boolean isDeleted() {
        return deleted || (parent != null && parent.isDeleted());
    }

    /** Whether the bot gets the messages here, as a member of the guild or by the private channel with it. */
    boolean isSeenByBot() {
        return guild == null ? type == DM : guild.botIsMember();
    }

    /** How an interaction calls the kind of place: 0 a guild, 1 a private channel with the bot, 2 another private one. */
    int context() {
        return guild != null ? 0 : type == DM ? 1 : 2;
    }

    List<StandInMessage> log() {
        return log;
    }

    List<StandInUser> recipients() {
        return recipients;
    }

    void change(String newName, boolean nowArchived) {
        name = newName;
        archived = nowArchived;
        announce(isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE");
    }

    boolean isArchived() {
        return archived;
    }

    void delete() {
        deleted = true;
        announce(isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE");
    }

    void announce(String event) {
        if (guild != null && guild.botIsMember()) {
            ObjectNode data = event.equals("THREAD_CREATE") ? json().put("newly_created", true) : json();
            world.dispatch(Event.of(event, guild.id(), Event.GUILDS, data));
        }
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("type", type).put("flags", 0);
        if (log.isEmpty()) {
            json.putNull("last_message_id");
        } else {
            json.put("last_message_id", log.get(log.size() - 1).id());
        }
        if (guild == null) {
            json.set("recipients", Json.array(recipients.stream().map(StandInUser::json)));
            return type == GROUP
                    ? json.putNull("name")
                            .putNull("icon")
                            .put("owner_id", recipients.get(0).id())
                    : json;
        }
        json.put("guild_id", guild.id()).put("name", name).put("rate_limit_per_user", 0);
        return parent == null ? ofGuild(json) : ofThread(json, parent);
    }

    private ObjectNode ofGuild(ObjectNode json) {
        json.put("position", 0).put("nsfw", false).putNull("topic").putNull("parent_id");
        json.putArray("permission_overwrites");
        if (deniedToBot != 0) {
            json.withArray("/permission_overwrites")
                    .addObject()
                    .put("id", world.self.id())
                    .put("type", 1)
                    .put("allow", "0")
                    .put("deny", Long.toUnsignedString(deniedToBot));
        }
        return json;
    }

    private ObjectNode ofThread(ObjectNode json, StandInChannel in) {
        json.put("parent_id", in.id)
                .put("owner_id", world.self.id())
                .put("message_count", log.size())
                .put("member_count", 1)
                .put("total_message_sent", log.size());
        json.putObject("thread_metadata")
                .put("archived", archived)
                .put("archive_timestamp", StandInMessage.time(world.now()))
                .put("auto_archive_duration", 1440)
                .put("locked", false)
                .put("create_timestamp", StandInMessage.time(world.now()));
        return json;
    }
}
