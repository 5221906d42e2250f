/** How knowledge changes: the next snapshot beside the live one, what differs between them, and the swap. */
@NullMarked
package dev.careerbot.knowledge.releases;

import org.jspecify.annotations.NullMarked;
