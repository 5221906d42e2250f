/** The skills of a role, and the roles that need a skill. */
@NullMarked
package dev.careerbot.bot.skills;

import org.jspecify.annotations.NullMarked;
