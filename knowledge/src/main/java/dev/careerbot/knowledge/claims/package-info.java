/** Merges claims that say the same and tells copies from sources of their own. May use {@code model} and {@code linking}. */
@NullMarked
package dev.careerbot.knowledge.claims;

import org.jspecify.annotations.NullMarked;
