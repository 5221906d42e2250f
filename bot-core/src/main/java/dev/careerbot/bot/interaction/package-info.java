/** Interaction as data: actions, forms, pages and attachments. Depends on {@code command}. */
@NullMarked
package dev.careerbot.bot.interaction;

import org.jspecify.annotations.NullMarked;
