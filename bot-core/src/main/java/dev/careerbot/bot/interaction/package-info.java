/** Interaction as data: actions, forms, pages, attachments, and the sink that a reply goes to. Depends on {@code reply}. */
@NullMarked
package dev.careerbot.bot.interaction;

import org.jspecify.annotations.NullMarked;
