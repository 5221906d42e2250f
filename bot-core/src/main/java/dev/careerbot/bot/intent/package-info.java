/** Learns from example phrasings what an utterance asks for. May use the knowledge façade and {@code model}. */
@NullMarked
package dev.careerbot.bot.intent;

import org.jspecify.annotations.NullMarked;
