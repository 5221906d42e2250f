/** The chat in a terminal: the bot's embedded platform. */
@NullMarked
package dev.careerbot.app.terminal;

import org.jspecify.annotations.NullMarked;
