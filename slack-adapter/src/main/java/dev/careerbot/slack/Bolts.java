package dev.careerbot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.util.List;

/** Bolt's app, without Bolt's middleware: that would ask Slack whose token it is before each acknowledgement. */
final class Bolts {
    private Bolts() {}

    /** An app without listeners. */
    static App app(SlackSettings settings) {
        SlackConfig slack = new SlackConfig();
        settings.api().ifPresent(base -> slack.setMethodsEndpointUrlPrefix(base.toString()));
        slack.setStatsEnabled(false);
        AppConfig config = AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .signingSecret(settings.tokens().signingSecret())
                .allEventsApiAutoAckEnabled(true)
                .build();
        return new App(config, List.of());
    }
}
