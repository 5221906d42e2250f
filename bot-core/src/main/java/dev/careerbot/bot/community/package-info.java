/**
 * Who asks, and what they may do: communities, their settings, the standing of persons in them, and the commands that only some
 * may give. Depends on commands, replies, and the ports of knowledge for the audit.
 */
@NullMarked
package dev.careerbot.bot.community;

import org.jspecify.annotations.NullMarked;
