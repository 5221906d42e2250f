/** Reads an utterance: its language, intent and slots, completed from the conversation. */
@NullMarked
package dev.careerbot.bot.understanding;

import org.jspecify.annotations.NullMarked;
