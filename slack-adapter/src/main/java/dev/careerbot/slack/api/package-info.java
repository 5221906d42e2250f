/** Calls to Slack's Web API: tokens, rate limits, what may fail and what to do about it. */
@NullMarked
package dev.careerbot.slack.api;

import org.jspecify.annotations.NullMarked;
