/** Where answers go on Slack: channels, threads, one person alone. Depends on the API, the rendering, and the bot's replies. */
@NullMarked
package dev.careerbot.slack.message;

import org.jspecify.annotations.NullMarked;
