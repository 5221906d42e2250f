/** Describe, pay, outlook, education and path: the statements of a role's facets. */
@NullMarked
package dev.careerbot.bot.facet;

import org.jspecify.annotations.NullMarked;
