package dev.careerbot.discord.standin;

import static dev.careerbot.discord.standin.TryingBot.on;
import static dev.careerbot.discord.standin.TryingBot.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.discord.standin.PlantedRequests.Answer;
import dev.careerbot.discord.standin.Violation.Rule;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults planted into a bot, each of which the stand-in turns red. */
class StandInFaultsTest {
    private static final String ASK =
            "[{\"name\": \"ask\", \"description\": \"Asks\", \"type\": 1, \"contexts\": [0, 1, 2],"
                    + " \"integration_types\": [0, 1]}]";
    private static final String QUIET = ", \"allowed_mentions\": {\"parse\": []}";
    private static final String HELLO = "{\"type\": 4, \"data\": {\"content\": \"hello\"" + QUIET + "}}";
    private static final String DEFER = "{\"type\": 5}";

    private final MovableClock clock = new MovableClock();
    private DiscordStandIn discord;
    private PlantedRequests bot;
    private StandInChannel general;
    private Visitor ada;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start(DiscordStandIn.Setup.standard().withClock(clock));
        bot = new PlantedRequests(discord);
        general = discord.guild("Tavern").channel("general");
        ada = discord.guild("Tavern").member("ada").in(general);
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
    }

    private StandInInteraction asked(Visitor visitor) {
        bot.register(ASK);
        return visitor.slash("ask");
    }

    private void assertRed(Rule rule) {
        assertThat(discord.violations()).extracting(Violation::rule).containsOnly(rule);
    }

    @Test
    void aBotWithoutFaultsStaysGreen() {
        assertThat(bot.say(general, "{\"content\": \"hello\"" + QUIET + "}").status())
                .isEqualTo(200);
        assertThat(bot.respond(asked(ada), HELLO).status()).isEqualTo(204);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aLateFirstResponseIsRefused() {
        StandInInteraction asked = asked(ada);
        clock.advance(Duration.ofMillis(3001));
        assertThat(bot.respond(asked, HELLO)).isEqualTo(new Answer(404, 10062));
        assertRed(Rule.LATE);
        assertThat(discord.unanswered()).containsExactly(asked);
    }

    @Test
    void aFirstResponseJustInTimeIsTakenAndItsTimeKept() {
        StandInInteraction asked = asked(ada);
        clock.advance(Duration.ofMillis(3000));
        assertThat(bot.respond(asked, HELLO).status()).isEqualTo(204);
        assertThat(discord.answerTimes()).containsExactly(Map.entry(asked.id(), Duration.ofSeconds(3)));
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aLateFirstResponseOfTheClientLibraryIsRefused() {
        try (TryingBot jda = TryingBot.start(discord, on(SlashCommandInteractionEvent.class, event -> {
            clock.advance(Duration.ofSeconds(4));
            event.reply(text("late")).queue(hook -> {}, failure -> {});
        }))) {
            asked(ada);
            discord.await("a violation", () -> !discord.violations().isEmpty());
            assertRed(Rule.LATE);
        }
    }

    @Test
    void aSecondFirstResponseIsRefused() {
        StandInInteraction asked = asked(ada);
        bot.respond(asked, HELLO);
        assertThat(bot.respond(asked, HELLO)).isEqualTo(new Answer(400, 40060));
        assertRed(Rule.SECOND_RESPONSE);
    }

    @Test
    void theClientLibraryAnswersTwiceWhatIsDeliveredTwice() {
        try (TryingBot jda = TryingBot.start(
                discord,
                on(
                        SlashCommandInteractionEvent.class,
                        event -> event.reply(text("hello")).queue(hook -> {}, failure -> {})))) {
            StandInInteraction asked = asked(ada).awaitAnswer();
            asked.deliverAgain();
            discord.await("a violation", () -> !discord.violations().isEmpty());
            assertRed(Rule.SECOND_RESPONSE);
            assertThat(general.messages()).hasSize(1);
        }
    }

    @Test
    void aSecondTryAfterALostAnswerIsNoFault() {
        StandInInteraction asked = asked(ada);
        discord.next("POST", "/interactions/{interaction_id}/{interaction_token}/callback")
                .loseTheirAnswers();
        assertThat(bot.respond(asked, HELLO).status()).isEqualTo(502);
        assertThat(bot.respond(asked, HELLO)).isEqualTo(new Answer(400, 40060));
        assertThat(discord.violations()).isEmpty();
        assertThat(discord.faultsLeft()).isZero();
    }

    @Test
    void aFollowUpBeforeTheFirstResponseIsRefused() {
        assertThat(bot.followUp(asked(ada), "{\"content\": \"x\"" + QUIET + "}"))
                .isEqualTo(new Answer(404, 10015));
        assertRed(Rule.UNKNOWN_INTERACTION);
    }

    @Test
    void aFollowUpAfterFifteenMinutesIsRefused() {
        StandInInteraction asked = asked(ada);
        bot.respond(asked, DEFER);
        clock.advance(Duration.ofMinutes(15).plusMillis(1));
        assertThat(bot.followUp(asked, "{\"content\": \"x\"" + QUIET + "}")).isEqualTo(new Answer(401, 50027));
        assertRed(Rule.UNKNOWN_INTERACTION);
        assertThat(asked.original().orElseThrow().thinking()).isTrue();
    }

    @Test
    void aSixthFollowUpWhereTheBotIsNoMemberIsRefused() {
        StandInUser eve = discord.user("eve").installsTheBot();
        StandInInteraction asked =
                asked(eve.in(discord.foreignGuild("Elsewhere").channel("chat")));
        bot.respond(asked, HELLO);
        for (int i = 0; i < 5; i++) {
            assertThat(bot.followUp(asked, "{\"content\": \"x\"" + QUIET + "}").status())
                    .isEqualTo(200);
        }
        assertThat(discord.violations()).isEmpty();
        assertThat(bot.followUp(asked, "{\"content\": \"x\"" + QUIET + "}")).isEqualTo(new Answer(400, 40094));
        assertRed(Rule.WRONG_RESPONSE);
    }

    @Test
    void anUnknownInteractionIsRefused() {
        assertThat(bot.send("POST", "interactions/1/x/callback", HELLO)).isEqualTo(new Answer(404, 10062));
        assertRed(Rule.UNKNOWN_INTERACTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": 8, \"data\": {\"choices\": []}}",
                "{\"type\": 6}",
                "{\"type\": 5, \"data\": {\"flags\": 32768}}"
            })
    void aResponseOfAnUnfittingKindIsRefused(String body) {
        assertThat(bot.respond(asked(ada), body)).isEqualTo(new Answer(400, 50035));
        assertRed(Rule.WRONG_RESPONSE);
    }

    @Test
    void textWithoutAllowedMentionsIsAFault() {
        assertThat(bot.say(general, "{\"content\": \"@everyone\"}").status()).isEqualTo(200);
        assertRed(Rule.NO_ALLOWED_MENTIONS);
        assertThat(general.lastMessage().pings()).containsExactly("@everyone");
        bot.respond(asked(ada), "{\"type\": 4, \"data\": {\"content\": \"hello\"}}");
        assertThat(discord.violations()).hasSize(2);
    }

    @Test
    void whatTheClientLibraryAllowsByItselfIsTooWide() {
        try (TryingBot jda = TryingBot.start(discord)) {
            jda.jda().getTextChannelById(general.id()).sendMessage("hello").complete();
            assertRed(Rule.MENTIONS_TOO_WIDE);
        }
    }

    @Test
    void aMessageOf2001CharactersIsRefused() {
        assertThat(bot.say(general, "{\"content\": \"" + "ä".repeat(2000) + "\"" + QUIET + "}")
                        .status())
                .isEqualTo(200);
        assertThat(discord.violations()).isEmpty();
        assertThat(bot.say(general, "{\"content\": \"" + "ä".repeat(2001) + "\"" + QUIET + "}"))
                .isEqualTo(new Answer(400, 50035));
        assertRed(Rule.TOO_LONG);
    }

    @Test
    void embedsOf6001CharactersAreRefused() {
        String embed = "{\"description\": \"" + "x".repeat(3000) + "\"}";
        String most = "{\"embeds\": [" + embed + ", " + embed + "]}";
        assertThat(bot.say(general, most).status()).isEqualTo(200);
        assertThat(discord.violations()).isEmpty();
        String more = "{\"embeds\": [" + embed + ", " + embed + ", {\"title\": \"x\"}]}";
        assertThat(bot.say(general, more)).isEqualTo(new Answer(400, 50035));
        assertRed(Rule.EMBEDS_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "1, 6"})
    void tooManyRowsOrButtonsAreRefused(int rows, int buttons) {
        String components = IntStream.range(0, rows)
                .mapToObj(row -> "{\"type\": 1, \"components\": [" + buttons(row, buttons) + "]}")
                .collect(Collectors.joining(", "));
        assertThat(bot.say(general, "{\"components\": [" + components + "]}").code())
                .isEqualTo(50035);
        assertThat(discord.violations(Rule.TOO_MANY_COMPONENTS)).hasSize(1);
    }

    private static String buttons(int row, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> "{\"type\": 2, \"style\": 1, \"label\": \"x\", \"custom_id\": \"" + row + ":" + i + "\"}")
                .collect(Collectors.joining(", "));
    }

    @Test
    void anEmptyMessageIsRefused() {
        assertThat(bot.say(general, "{\"content\": \" \"" + QUIET + "}")).isEqualTo(new Answer(400, 50006));
        assertRed(Rule.EMPTY_MESSAGE);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(bot.say(general, "{\"content\": ")).isEqualTo(new Answer(400, 50109));
        assertRed(Rule.INVALID_JSON);
    }

    @Test
    void anotherTokenIsRefused() {
        assertThat(bot.send("GET", "users/@me", "", "Bot another").status()).isEqualTo(401);
        assertRed(Rule.UNAUTHORISED);
    }

    @Test
    void anUnknownRouteIsRefused() {
        assertThat(bot.send("GET", "users/@me/secrets", "").status()).isEqualTo(404);
        assertRed(Rule.UNKNOWN_ROUTE);
    }
}
