/** What a command is, declared once; every platform's definitions are derived from it. Depends on nothing of the bot. */
@NullMarked
package dev.careerbot.bot.command;

import org.jspecify.annotations.NullMarked;
