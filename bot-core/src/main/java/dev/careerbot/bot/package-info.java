/**
 * What the bot says, on every platform. The adapters and the application depend on it; it depends on the knowledge only.
 */
@NullMarked
package dev.careerbot.bot;

import org.jspecify.annotations.NullMarked;
