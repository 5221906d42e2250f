/** What is said, as data: replies of blocks, citations and actions that every platform renders. Depends on {@code model}. */
@NullMarked
package dev.careerbot.bot.reply;

import org.jspecify.annotations.NullMarked;
