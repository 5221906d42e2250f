/**
 * Where the bot says it: JDA events in, Discord messages out. Only the application depends on it.
 */
@NullMarked
package dev.careerbot.discord;

import org.jspecify.annotations.NullMarked;
