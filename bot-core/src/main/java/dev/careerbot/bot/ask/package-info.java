/** Anything else that the base covers, small talk, and what is out of scope. */
@NullMarked
package dev.careerbot.bot.ask;

import org.jspecify.annotations.NullMarked;
