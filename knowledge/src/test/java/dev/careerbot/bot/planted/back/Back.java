package dev.careerbot.bot.planted.back;

import dev.careerbot.bot.planted.there.There;

/** One half of a cycle of two packages. */
public interface Back {
    There other();
}
