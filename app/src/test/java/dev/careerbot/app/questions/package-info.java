/** Measures answers on questions with known facts. */
@NullMarked
package dev.careerbot.app.questions;

import org.jspecify.annotations.NullMarked;
