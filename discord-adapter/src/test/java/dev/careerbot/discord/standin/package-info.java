/**
 * A stand-in of Discord on loopback, for tests of a bot that uses the real client library; it knows nothing of the bot.
 *
 * <pre>{@code
 * try (DiscordStandIn discord = DiscordStandIn.start()) {
 *     StandInChannel general = discord.guild("Tavern").channel("general");
 *     // here the bot logs in: token(), restUrl(), new LoopbackSessions(gatewayUrl())
 *     discord.awaitCommand("ask");
 *     Visitor ada = discord.guild("Tavern").member("ada").in(general);
 *     StandInInteraction asked = ada.slash("ask", Map.of("question", "How do I get promoted?")).awaitAnswer();
 *     ada.clicks(asked.original().orElseThrow(), "More").awaitAnswer();
 *     assertThat(general.transcript()).isEqualTo("…");
 *     assertThat(discord.violations()).isEmpty();
 * }
 * }</pre>
 *
 * <p>That the bot does nothing is best shown by a later act that it answers, as all it hears comes in order. Where many things happen at
 * once, a {@link dev.careerbot.discord.standin.MovableClock} keeps a busy machine from making the bot late.
 */
@NullMarked
package dev.careerbot.discord.standin;

import org.jspecify.annotations.NullMarked;
