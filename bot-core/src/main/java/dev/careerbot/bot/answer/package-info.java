/** What all features share: the inquiry, the search for statements, the writing of cited answers. */
@NullMarked
package dev.careerbot.bot.answer;

import org.jspecify.annotations.NullMarked;
