package dev.careerbot.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.careerbot.discord.standin.Violation.Rule;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the published specification catches; skipped where it is not at hand. */
class StandInSpecificationTest {
    private static final String QUIET = ", \"allowed_mentions\": {\"parse\": []}";

    private DiscordStandIn discord;

    @BeforeEach
    void start() {
        assumeTrue(
                Specification.atHand().isPresent(),
                "specs/discord-openapi.json is not at hand: it lies in the folder shared beside the project, or where "
                        + Specification.PROPERTY + " says");
        discord = DiscordStandIn.start();
    }

    @AfterEach
    void stop() {
        if (discord != null) {
            discord.close();
        }
    }

    private void say(String body) {
        try (PlantedRequests bot = new PlantedRequests(discord)) {
            bot.say(discord.guild("Tavern").channel("general"), body);
        }
    }

    @Test
    void aFieldThatDiscordDoesNotKnowIsAFault() {
        say("{\"content\": \"hello\", \"contents\": \"hello\"" + QUIET + "}");
        assertThat(discord.violations())
                .containsExactly(new Violation(Rule.UNKNOWN_FIELD, "POST /channels/{channel_id}/messages", "contents"));
    }

    @Test
    void anUnknownFieldDeepInsideIsAFault() {
        say("{\"embeds\": [{\"title\": \"x\", \"fields\": [{\"name\": \"a\", \"value\": \"b\", \"inlined\": true}]}],"
                + "\"components\": [{\"type\": 1, \"components\": ["
                + "{\"type\": 2, \"style\": 1, \"label\": \"x\", \"custom_id\": \"y\", \"placeholder\": \"z\"}]}]}");
        assertThat(discord.violations(Rule.UNKNOWN_FIELD))
                .extracting(Violation::detail)
                .contains("embeds[0].fields[0].inlined");
    }

    @Test
    void aValueOfTheWrongTypeIsAFault() {
        say("{\"content\": \"hello\", \"tts\": \"no\"" + QUIET + "}");
        assertThat(discord.violations()).extracting(Violation::rule).containsOnly(Rule.SCHEMA);
    }

    @Test
    void aTitleOf257CharactersIsAFault() {
        say("{\"embeds\": [{\"title\": \"" + "x".repeat(257) + "\"}]}");
        assertThat(discord.violations()).extracting(Violation::rule).containsOnly(Rule.SCHEMA);
    }

    @Test
    void withoutTheSpecificationTheRestIsCheckedAllTheSame() {
        DiscordStandIn.Setup standard = DiscordStandIn.Setup.standard();
        discord.close();
        discord = DiscordStandIn.start(new DiscordStandIn.Setup(
                standard.clock(), standard.heartbeatInterval(), standard.shards(), Optional.empty()));
        say("{\"content\": \"" + "x".repeat(2001) + "\", \"unknown\": 1" + QUIET + "}");
        assertThat(discord.violations()).extracting(Violation::rule).containsExactly(Rule.TOO_LONG);
    }
}
