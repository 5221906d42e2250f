/** Renders replies and forms as Slack's Block Kit; pure, no input or output. Depends on the bot's replies and forms. */
@NullMarked
package dev.careerbot.slack.render;

import org.jspecify.annotations.NullMarked;
