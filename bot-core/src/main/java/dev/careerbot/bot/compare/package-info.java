/** Compares two or three roles facet by facet. */
@NullMarked
package dev.careerbot.bot.compare;

import org.jspecify.annotations.NullMarked;
