/** What is made when it is first used. May be used everywhere. */
@NullMarked
package dev.careerbot.knowledge.lazy;

import org.jspecify.annotations.NullMarked;
