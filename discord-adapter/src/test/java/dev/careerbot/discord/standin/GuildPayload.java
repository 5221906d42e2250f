package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The many fields of a guild that are the same for each. */
final class GuildPayload {
    private static final List<String> NONE = List.of(
            "afk_channel_id",
            "application_id",
            "banner",
            "description",
            "discovery_splash",
            "home_header",
            "icon",
            "public_updates_channel_id",
            "rules_channel_id",
            "safety_alerts_channel_id",
            "splash",
            "system_channel_id",
            "vanity_url_code",
            "widget_channel_id");
    private static final List<String> EMPTY = List.of(
            "emojis", "features", "guild_scheduled_events", "presences", "stage_instances", "stickers", "voice_states");
    private static final List<String> ZERO = List.of(
            "verification_level",
            "explicit_content_filter",
            "mfa_level",
            "nsfw_level",
            "premium_tier",
            "premium_subscription_count",
            "system_channel_flags",
            "max_presences");
    private static final List<String> NO =
            List.of("nsfw", "premium_progress_bar_enabled", "widget_enabled", "unavailable", "large");

    private GuildPayload() {}

    static ObjectNode of(StandInGuild guild) {
        ObjectNode json = Json.object()
                .put("id", guild.id())
                .put("name", guild.name())
                .put("owner_id", guild.id())
                .put("region", "deprecated")
                .put("preferred_locale", "en-US")
                .put("default_message_notifications", 1)
                .put("afk_timeout", 300)
                .put("max_members", 500_000)
                .put("max_video_channel_users", 25)
                .put("max_stage_video_channel_users", 50);
        NONE.forEach(json::putNull);
        EMPTY.forEach(json::putArray);
        ZERO.forEach(field -> json.put(field, 0));
        NO.forEach(field -> json.put(field, false));
        return json;
    }
}
