package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.command.CommandSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackManifestTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<CommandSpec> commands() {
        List<CommandSpec> commands = new ArrayList<>(TestBot.shipped().bot().commands());
        SlackBot.KbCommands.all().forEach(command -> commands.add(command.spec()));
        return commands;
    }

    @Test
    void itNamesEveryCommandAndTheFewestScopes() throws IOException {
        Approved.check("manifest", SlackManifest.of(commands(), "", "", false) + "\n");
    }

    @Test
    void withAPrefixThereIsOneCommand() throws IOException {
        JsonNode manifest = JSON.readTree(SlackManifest.of(commands(), "career", "", false));
        assertThat(manifest.at("/features/slash_commands")).hasSize(1);
        assertThat(manifest.at("/features/slash_commands/0/command").asText()).isEqualTo("/career");
    }

    @Test
    void byHttpSlackIsToldWhereTo() throws IOException {
        JsonNode manifest = JSON.readTree(SlackManifest.of(commands(), "", "https://bot.example.org/", false));
        assertThat(manifest.at("/settings/event_subscriptions/request_url").asText())
                .isEqualTo("https://bot.example.org/slack/events");
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
    }

    @Test
    void whereItIsInstalledInManyWorkspacesSlackKnowsTheWayBackAndWhatElseThatTakes() throws IOException {
        JsonNode manifest = JSON.readTree(SlackManifest.of(commands(), "", "https://bot.example.org/", false));
        assertThat(manifest.at("/oauth_config/redirect_urls/0").asText())
                .isEqualTo("https://bot.example.org/slack/oauth_redirect");
        assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean()).isTrue();
        assertThat(manifest.at("/settings/org_deploy_enabled").asBoolean()).isTrue();
        assertThat(manifest.at("/settings/event_subscriptions/bot_events").toString())
                .contains("app_uninstalled", "tokens_revoked");
    }

    @Test
    void inOneWorkspaceTokensHoldForGood() throws IOException {
        for (String address : List.of("", "https://bot.example.org/")) {
            JsonNode manifest = JSON.readTree(SlackManifest.of(commands(), "", address, true));
            assertThat(manifest.at("/oauth_config").has("redirect_urls")).isFalse();
            assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean())
                    .isFalse();
            assertThat(manifest.at("/settings/org_deploy_enabled").asBoolean()).isFalse();
        }
    }

    @Test
    void itKeepsToSlacksSchema() throws IOException {
        Path schema = Path.of(System.getenv().getOrDefault("CAREER_BOT_SHARED", "../../shared"), "specs")
                .resolve("slack-manifest.schema.json");
        assumeTrue(Files.exists(schema), "Slack's schema of manifests is not at hand");
        JsonNode root = JSON.readTree(schema.toFile());
        for (String address : List.of("", "https://bot.example.org")) {
            for (String prefix : List.of("", "career")) {
                for (boolean isInOne : new boolean[] {true, false}) {
                    JsonNode manifest = JSON.readTree(SlackManifest.of(commands(), prefix, address, isInOne));
                    assertThat(new SchemaCheck(root).problems(manifest)).isEmpty();
                }
            }
        }
    }
}
