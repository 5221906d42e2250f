/** How the bot is started: the command line, the wiring, the home folder. Depends on every other module. */
@NullMarked
package dev.careerbot.app;

import org.jspecify.annotations.NullMarked;
