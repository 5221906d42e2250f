/**
 * Reads articles in the raw – HTML, Markdown, plain text, PDF – into their main content. What is read is untrusted: sizes,
 * depth and time are limited. May use {@code model}.
 */
@NullMarked
package dev.careerbot.knowledge.reading;

import org.jspecify.annotations.NullMarked;
