/** The rules that all modules keep, and the test that every module inherits. */
@NullMarked
package dev.careerbot.architecture;

import org.jspecify.annotations.NullMarked;
