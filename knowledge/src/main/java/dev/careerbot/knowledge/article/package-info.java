/** Reads articles into claims. May use {@code model}, {@code linking} and {@code catalogue}. */
@NullMarked
package dev.careerbot.knowledge.article;

import org.jspecify.annotations.NullMarked;
