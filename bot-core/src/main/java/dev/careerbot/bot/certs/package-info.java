/** Certifications and courses: what is offered for whom, and what the sources say of them. */
@NullMarked
package dev.careerbot.bot.certs;

import org.jspecify.annotations.NullMarked;
