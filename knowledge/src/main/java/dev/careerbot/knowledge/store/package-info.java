/**
 * What is kept between runs: documents, snapshots and which of them is live, as ports that the application implements over a
 * database, and the form in which they are kept. Depends on the model alone.
 */
@NullMarked
package dev.careerbot.knowledge.store;

import org.jspecify.annotations.NullMarked;
