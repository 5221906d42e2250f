/** Proof that the checks of the build stop what they are there to stop. */
@NullMarked
package dev.careerbot.app.build;

import org.jspecify.annotations.NullMarked;
