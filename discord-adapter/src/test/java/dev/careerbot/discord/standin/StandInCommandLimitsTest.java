package dev.careerbot.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.discord.standin.Violation.Rule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that Discord refuses. */
class StandInCommandLimitsTest {
    private final DiscordStandIn discord = DiscordStandIn.start();
    private final PlantedRequests bot = new PlantedRequests(discord);

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"Ask\", \"description\": \"Asks\"}",
                "{\"name\": \"ask\", \"description\": \"\"}",
                "{\"name\": \"ask\", \"description\": \"Asks\", \"options\": ["
                        + "{\"type\": 3, \"name\": \"a\", \"description\": \"a\"},"
                        + "{\"type\": 3, \"name\": \"b\", \"description\": \"b\", \"required\": true}]}",
                "{\"name\": \"Menu\", \"description\": \"no\", \"type\": 3}"
            })
    void commandsBeyondTheirLimitsAreRefused(String command) {
        assertThat(bot.register("[" + command + "]").code()).isEqualTo(50035);
        assertThat(discord.violations(Rule.COMMAND)).hasSize(1);
    }

    @Test
    void commandsOf8001CharactersAreRefused() {
        String options = IntStream.range(0, 25)
                .mapToObj(i -> "{\"type\": 3, \"name\": \"o" + i + "\", \"description\": \"o\", \"choices\": ["
                        + IntStream.range(0, 2)
                                .mapToObj(j -> "{\"name\": \"" + j + "x".repeat(90) + "\", \"value\": \"" + j
                                        + "y".repeat(90) + "\"}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        String command = "{\"name\": \"ask\", \"description\": \"Asks\", \"options\": [" + options + "]}";
        assertThat(bot.register("[" + command + "]").code()).isEqualTo(50035);
        assertThat(discord.violations()).extracting(Violation::rule).containsOnly(Rule.COMMAND);
    }

    @Test
    void aHundredAndOneCommandsAreRefused() {
        String commands = IntStream.range(0, 101)
                .mapToObj(i -> "{\"name\": \"ask" + i + "\", \"description\": \"Asks\"}")
                .collect(Collectors.joining(","));
        assertThat(bot.register("[" + commands + "]").code()).isEqualTo(50035);
        assertThat(discord.violations(Rule.COMMAND)).hasSize(1);
    }
}
