/** Reads the data files that ship beside the classes. Depends on nothing else; any module may use it. */
@NullMarked
package dev.careerbot.knowledge.resources;

import org.jspecify.annotations.NullMarked;
