/** What is known from where. */
@NullMarked
package dev.careerbot.bot.sources;

import org.jspecify.annotations.NullMarked;
