/** What the build makes of the shipped phrasings: the classifiers' weights. Not used at run time. */
@NullMarked
package dev.careerbot.bot.shipping;

import org.jspecify.annotations.NullMarked;
