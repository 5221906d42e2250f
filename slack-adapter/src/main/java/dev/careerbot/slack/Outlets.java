package dev.careerbot.slack;

import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.ResponseUrls;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.message.Address;
import dev.careerbot.slack.message.Outlet;
import java.time.InstantSource;

/** Makes outlets. Safe for use by several threads. */
record Outlets(SlackApi api, ResponseUrls urls, InstantSource clock, SlashCommands commands) {
    /** @param again whether it may have been answered before */
    Outlet of(Installation as, Address address, String arrival, boolean again) {
        return new Outlet(api, urls, clock, as, address, arrival, again);
    }
}
