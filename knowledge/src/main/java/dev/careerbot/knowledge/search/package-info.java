/**
 * One index over any list of passages: BM25 over stems and a dense vector a passage, fused by normalised scores. May use
 * {@code model} only.
 */
@NullMarked
package dev.careerbot.knowledge.search;

import org.jspecify.annotations.NullMarked;
