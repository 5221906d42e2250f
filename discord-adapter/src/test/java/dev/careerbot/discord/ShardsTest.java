package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.careerbot.discord.standin.DiscordStandIn;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings: shards, addresses, the token. */
class ShardsTest {
    @ParameterizedTest
    @CsvSource({"auto,0 1 2", "2,0 1", "1/4,1", "0-2/8,0 1 2"})
    void theShardsOfTheSettingAreConnected(String setting, String connected) {
        try (DiscordStandIn discord =
                        DiscordStandIn.start(DiscordStandIn.Setup.standard().withShards(3));
                BotOnDiscord bot =
                        BotOnDiscord.start(BotOnDiscord.setup(discord).withShards(setting))) {
            assertThat(discord.gateway().connectedShards())
                    .extracting(String::valueOf)
                    .containsExactlyInAnyOrder(connected.split(" "));
            assertThat(bot.adapter().invitation()).isPresent();
            assertThat(discord.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "many", "4/4", "3-1/8", "-1", "1/0"})
    void whatIsNoRangeIsRefused(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShardRange.parse(setting))
                .withMessageContaining("shards must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://discord.com/api", "http://10.0.0.1/", "http://127.0.0.1.example.org/"})
    void otherAddressesThanLoopbackAreRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DiscordSettings("token", Optional.of(URI.create(address)), Optional.empty(), false, "auto"))
                .withMessageContaining("loopback");
    }

    @Test
    void theTokenIsInNoText() {
        assertThat(DiscordSettings.of("secret.token")).hasToString("DiscordSettings[readsMessages=false, shards=auto]");
        assertThatIllegalArgumentException().isThrownBy(() -> DiscordSettings.of(" "));
    }
}
