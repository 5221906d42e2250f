package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.dv8tion.jda.api.Permission;

/** Channels, threads and private channels. Guarded by the world's lock. */
final class ChannelEndpoints {
    private static final String CHANNEL = "/channels/{channel_id}";
    private static final int PUBLIC_THREAD = StandInChannel.PUBLIC_THREAD;
    private static final int PRIVATE_THREAD = StandInChannel.PRIVATE_THREAD;

    private final World world;
    private final Access access;

    ChannelEndpoints(World world, Access access) {
        this.world = world;
        this.access = access;
    }

    void addTo(Routes routes) {
        routes.on("GET", CHANNEL, this::read)
                .on("PATCH", CHANNEL, this::change)
                .on("DELETE", CHANNEL, this::delete)
                .on("POST", CHANNEL + "/threads", this::thread)
                .on("POST", CHANNEL + "/messages/{message_id}/threads", this::threadOfMessage)
                .on("PUT", CHANNEL + "/thread-members/@me", this::join)
                .on("DELETE", CHANNEL + "/thread-members/@me", this::join)
                .on("PUT", CHANNEL + "/thread-members/{user_id}", this::join)
                .on("POST", "/users/@me/channels", this::dm);
    }

    private RestAnswer read(RestRequest request) {
        return RestAnswer.ok(access.channel(request, Permission.VIEW_CHANNEL).json());
    }

    private RestAnswer change(RestRequest request) {
        StandInChannel channel = access.channel(request, Permission.VIEW_CHANNEL);
        JsonNode body = request.body();
        channel.change(
                body.path("name").asText(channel.name()), body.path("archived").asBoolean(channel.isArchived()));
        return RestAnswer.ok(channel.json());
    }

    private RestAnswer delete(RestRequest request) {
        StandInChannel channel = access.channel(request, Permission.MANAGE_CHANNEL);
        channel.delete();
        return RestAnswer.ok(channel.json());
    }

    private RestAnswer thread(RestRequest request) {
        boolean isPrivate = request.body().path("type").asInt(PRIVATE_THREAD) == PRIVATE_THREAD;
        Permission needed = isPrivate ? Permission.CREATE_PRIVATE_THREADS : Permission.CREATE_PUBLIC_THREADS;
        StandInChannel parent = access.channel(request, needed);
        return begin(parent, world.snowflakes.next(), isPrivate ? PRIVATE_THREAD : PUBLIC_THREAD, request);
    }

    private RestAnswer threadOfMessage(RestRequest request) {
        StandInChannel parent = access.channel(request, Permission.CREATE_PUBLIC_THREADS);
        String id = request.at("message_id");
        boolean there = parent.log().stream().anyMatch(message -> message.id().equals(id) && !message.isDeleted());
        if (!there) {
            throw RestError.unknown(10008, "Message");
        }
        if (world.channels.containsKey(id)) {
            throw new RestError(400, 160004, "A thread has already been created for this message");
        }
        return begin(parent, id, PUBLIC_THREAD, request);
    }

    private RestAnswer begin(StandInChannel parent, String id, int type, RestRequest request) {
        if (parent.isThread() || parent.guild().isEmpty()) {
            throw new RestError(400, 50024, "Cannot execute action on this channel type");
        }
        String name = request.body().path("name").asText();
        StandInChannel thread = world.add(StandInChannel.thread(world, id, type, parent, name));
        thread.announce("THREAD_CREATE");
        return RestAnswer.created(thread.json());
    }

    private RestAnswer join(RestRequest request) {
        access.channel(request, Permission.VIEW_CHANNEL);
        return RestAnswer.NOTHING;
    }

    private RestAnswer dm(RestRequest request) {
        StandInUser user = world.users.get(request.body().path("recipient_id").asText());
        if (user == null) {
            throw RestError.unknown(10013, "User");
        }
        ObjectNode json = user.dm().json();
        return RestAnswer.ok(json);
    }
}
