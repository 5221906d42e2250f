/** What tests read of the log. */
@NullMarked
package dev.careerbot.bot.log;

import org.jspecify.annotations.NullMarked;
