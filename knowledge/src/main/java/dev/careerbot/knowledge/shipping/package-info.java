/** What the build makes of the shipped base: its index of files, its word list, its embeddings. Not used at run time. */
@NullMarked
package dev.careerbot.knowledge.shipping;

import org.jspecify.annotations.NullMarked;
