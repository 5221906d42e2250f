package dev.careerbot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Who is in which user group, remembered for some minutes. Safe for use by several threads. */
final class Groups {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final SlackApi api;
    private final Cache<Key, Set<String>> members;

    private record Key(String installation, String team, String group) {}

    Groups(SlackApi api, InstantSource clock) {
        this.api = api;
        this.members = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Those of the groups that somebody is in; none where the app may not know. */
    Set<String> of(Installation as, String team, String user, Set<String> groups) {
        Set<String> in = new HashSet<>();
        for (String group : groups) {
            if (members.get(new Key(as.id(), team, group), key -> load(as, team, group))
                    .contains(user)) {
                in.add(group);
            }
        }
        return in;
    }

    private Set<String> load(Installation as, String team, String group) {
        try {
            // Why the team: a token of a whole organisation does not say which workspace is meant.
            Map<String, String> asked =
                    as.team().isEmpty() ? Map.of("usergroup", group, "team_id", team) : Map.of("usergroup", group);
            JsonObject answer = api.call(as, "usergroups.users.list", asked);
            Set<String> users = new HashSet<>();
            for (JsonElement user : answer.getAsJsonArray("users")) {
                users.add(user.getAsString());
            }
            return users;
        } catch (SlackFailure e) {
            return Set.of();
        }
    }
}
