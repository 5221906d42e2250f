/** What a question may lean on: what was asked before in the same conversation. Depends on {@code model}. */
@NullMarked
package dev.careerbot.bot.conversation;

import org.jspecify.annotations.NullMarked;
