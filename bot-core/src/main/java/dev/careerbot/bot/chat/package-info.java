/**
 * One exchange in a chat, the same on every platform: what arrives, whether and how it is answered, what may be done with the answer
 * afterwards, and what is kept so that each arrival is answered once, across restarts too. Adapters depend on it and only translate.
 */
@NullMarked
package dev.careerbot.bot.chat;

import org.jspecify.annotations.NullMarked;
