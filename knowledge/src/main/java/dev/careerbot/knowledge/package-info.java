/**
 * What the bot knows: the façade of this module. Everything may depend on it; it depends on nothing of the bot.
 */
@NullMarked
package dev.careerbot.knowledge;

import org.jspecify.annotations.NullMarked;
