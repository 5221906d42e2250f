/**
 * Finds what a text names: roles, skills, certifications, sources, places and years, through aliases, plurals,
 * abbreviations, omitted words and typing errors. May use {@code model} only.
 */
@NullMarked
package dev.careerbot.knowledge.linking;

import org.jspecify.annotations.NullMarked;
