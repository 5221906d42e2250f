/**
 * How moderators keep the knowledge true: sources, the next snapshot with its gate, and the way back. May depend on the rest of
 * the core and on the ports of knowledge.
 */
@NullMarked
package dev.careerbot.bot.moderation;

import org.jspecify.annotations.NullMarked;
