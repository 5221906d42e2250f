package dev.careerbot.bot.planted.there;

import dev.careerbot.bot.planted.back.Back;

/** One half of a cycle of two packages. */
public interface There {
    Back other();
}
