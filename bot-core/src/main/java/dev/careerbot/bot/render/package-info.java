/** Renders replies as text; pure, no input or output. Depends on {@code reply}. */
@NullMarked
package dev.careerbot.bot.render;

import org.jspecify.annotations.NullMarked;
