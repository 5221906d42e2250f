package dev.careerbot.knowledge.store;

import java.time.ZoneId;

/**
 * When the bot refreshes by itself.
 *
 * @param cron minute, hour, day of the month, month and day of the week, as cron of Unix reads them
 * @param zone in which these are meant
 */
public record Schedule(String cron, ZoneId zone) {}
