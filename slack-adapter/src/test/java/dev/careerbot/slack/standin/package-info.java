/**
 * Slack's stand-in for tests, on loopback: a workspace to act in as a user, both doors of delivery and the Web API, as strict as Slack.
 * It knows nothing of the bot; the adapter's tests alone use it.
 */
@NullMarked
package dev.careerbot.slack.standin;

import org.jspecify.annotations.NullMarked;
