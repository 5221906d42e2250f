/**
 * Reads the catalogue's files: roles, skills, certifications, disagreements, spellings, titles, places. May use
 * {@code model} and {@code linking}.
 */
@NullMarked
package dev.careerbot.knowledge.catalogue;

import org.jspecify.annotations.NullMarked;
