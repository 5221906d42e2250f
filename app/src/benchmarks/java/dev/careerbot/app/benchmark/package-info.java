/**
 * Benchmarks of the requirements of speed, each a ratio of two things measured side by side in one run, so that the figures
 * mean the same on any machine. Built and run by the Maven profile {@code benchmarks} only; docs/benchmarks.md says how to read
 * them. Nothing may depend on it.
 */
@NullMarked
package dev.careerbot.app.benchmark;

import org.jspecify.annotations.NullMarked;
