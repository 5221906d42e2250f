/**
 * Where the bot says it: Bolt events in, Block Kit out. Only the application depends on it.
 */
@NullMarked
package dev.careerbot.slack;

import org.jspecify.annotations.NullMarked;
