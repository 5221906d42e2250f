/**
 * What is said, as data: replies of blocks, citations and actions that every platform renders, and the sink that a reply goes
 * to. Depends on {@code interaction} and {@code model}.
 */
@NullMarked
package dev.careerbot.bot.reply;

import org.jspecify.annotations.NullMarked;
