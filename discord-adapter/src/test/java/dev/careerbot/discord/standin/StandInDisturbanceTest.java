package dev.careerbot.discord.standin;

import static dev.careerbot.discord.standin.TryingBot.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the real client library does when requests go wrong on demand. */
class StandInDisturbanceTest {
    private DiscordStandIn discord;
    private StandInChannel general;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start();
        general = discord.guild("Tavern").channel("general");
    }

    @AfterEach
    void stop() {
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    private TextChannel generalOf(TryingBot bot) {
        return bot.jda().getTextChannelById(general.id());
    }

    @Test
    void tooManyRequestsAreSentAgainLater() {
        try (TryingBot bot = TryingBot.start(discord)) {
            discord.next("POST", "/channels/{channel_id}/messages").areRateLimited(Duration.ofSeconds(1));
            generalOf(bot).sendMessage(text("patience")).complete();
            assertThat(general.lastMessage().content()).isEqualTo("patience");
            assertThat(sends()).containsExactly(429, 200);
        }
    }

    @Test
    void anErrorOfTheServerIsTriedAgain() {
        try (TryingBot bot = TryingBot.start(discord)) {
            discord.next("POST", "/channels/{channel_id}/messages").times(2).fail(503);
            generalOf(bot).sendMessage(text("patience")).complete();
            assertThat(sends()).containsExactly(503, 503, 200);
        }
    }

    @Test
    void aMessageWhoseAnswerIsLostStandsOnceIfItHasANonce() {
        try (TryingBot bot = TryingBot.start(discord)) {
            discord.next("POST", "/channels/{channel_id}/messages").loseTheirAnswers();
            generalOf(bot).sendMessage(text("once")).setNonce("n1").complete();
            assertThat(general.messages()).hasSize(1);
            assertThat(sends()).containsExactly(502, 200);
        }
    }

    @Test
    void aRequestThatIsDroppedFails() {
        try (TryingBot bot = TryingBot.start(discord)) {
            discord.next("GET", "/channels/{channel_id}/messages/{message_id}")
                    .times(4)
                    .areDropped();
            assertThatThrownBy(() -> generalOf(bot).retrieveMessageById("1").complete())
                    .isInstanceOf(ErrorResponseException.class)
                    .hasMessageContaining("-1");
        }
    }

    private List<Integer> sends() {
        return discord.requests().stream()
                .filter(request -> request.route().equals("/channels/{channel_id}/messages"))
                .map(SeenRequest::status)
                .toList();
    }
}
