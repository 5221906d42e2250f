package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The many fields of a guild that are the same for each. */
final class GuildPayload {
    private GuildPayload() {}

    static ObjectNode of(StandInGuild guild) {
        ObjectNode json = Json.object()
                .put("id", guild.id())
                .put("name", guild.name())
                .put("owner_id", guild.id())
                .put("region", "deprecated")
                .put("preferred_locale", "en-US")
                .put("verification_level", 0)
                .put("default_message_notifications", 1)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("nsfw", false)
                .put("nsfw_level", 0)
                .put("premium_tier", 0)
                .put("premium_subscription_count", 0)
                .put("premium_progress_bar_enabled", false)
                .put("system_channel_flags", 0)
                .put("afk_timeout", 300)
                .put("max_members", 500_000)
                .put("max_presences", 0)
                .put("max_video_channel_users", 25)
                .put("max_stage_video_channel_users", 50)
                .put("widget_enabled", false)
                .put("unavailable", false)
                .put("large", false);
        for (String none : new String[] {
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
            "widget_channel_id"
        }) {
            json.putNull(none);
        }
        for (String empty : new String[] {
            "emojis", "features", "guild_scheduled_events", "presences", "stage_instances", "stickers", "voice_states"
        }) {
            json.putArray(empty);
        }
        return json;
    }
}
