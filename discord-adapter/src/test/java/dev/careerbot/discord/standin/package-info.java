/** A stand-in of Discord on loopback, for tests of a bot that uses the real client library; it knows nothing of the bot. */
@NullMarked
package dev.careerbot.discord.standin;

import org.jspecify.annotations.NullMarked;
