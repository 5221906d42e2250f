package dev.careerbot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import dev.careerbot.slack.install.Workspaces;
import java.util.Map;
import java.util.Optional;

/** Installations that end: they are forgotten, where Slack does not take their token any more. */
final class RevocationListener {
    private final Desk desk;
    private final Workspaces workspaces;
    private final SlackApi api;

    RevocationListener(Desk desk, Workspaces workspaces, SlackApi api) {
        this.desk = desk;
        this.workspaces = workspaces;
        this.api = api;
    }

    void listen(App app) {
        app.event(AppUninstalledEvent.class, (payload, context) -> ended(payload));
        app.event(TokensRevokedEvent.class, (payload, context) -> ended(payload));
    }

    private Response ended(EventsApiPayload<?> payload) {
        String team = Optional.ofNullable(payload.getTeamId()).orElse("");
        String enterprise = Optional.ofNullable(payload.getEnterpriseId()).orElse("");
        return desk.ending(payload.getEventId(), team, () -> workspaces.ended(team, enterprise, this::isOver));
    }

    /**
     * Why Slack is asked: an event may come late, after the app was installed anew, or be of a person's token alone. Where it
     * cannot be asked, it is taken at its word.
     */
    private boolean isOver(Installation as) {
        try {
            api.call(as, "auth.test", Map.of());
            return false;
        } catch (SlackFailure e) {
            return e.isOfToken() || e.isUnsure();
        }
    }
}
