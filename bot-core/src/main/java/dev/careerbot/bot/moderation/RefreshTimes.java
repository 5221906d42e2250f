package dev.careerbot.bot.moderation;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.careerbot.knowledge.store.Schedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the bot refreshes by itself: what moderators write ({@code daily 03:00}, {@code mondays 6:30}, or five fields of cron), and
 * the next time. Immutable and safe for use by several threads.
 */
final class RefreshTimes {
    private static final Pattern PLAIN =
            Pattern.compile("(?:every )?(daily|day|(sun|mon|tue|wed|thu|fri|sat)[a-z]*)(?: at)? (\\d{1,2}):(\\d{2})");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final CronParser CRON = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private RefreshTimes() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException where it is none; the message says what one looks like
     */
    static Schedule read(String times, String zone) {
        String plain = times.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = PLAIN.matcher(plain);
        String cron = matcher.matches() ? cron(matcher) : plain;
        try {
            CRON.parse(cron).validate();
            return new Schedule(cron, ZoneId.of(zone.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "There is no time zone " + zone + "; one is called like Europe/Berlin or UTC.", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Write a time like “daily 03:00” or “mondays 06:30”, or five fields of cron like “0 3 * * *”.", e);
        }
    }

    private static String cron(Matcher matcher) {
        String day = matcher.group(2) == null ? "*" : String.valueOf(DAYS.indexOf(matcher.group(2)));
        return Integer.parseInt(matcher.group(4)) + " " + Integer.parseInt(matcher.group(3)) + " * * " + day;
    }

    /** In words: "at 03:00 (Europe/Berlin)". */
    static String describe(Schedule schedule) {
        return CronDescriptor.instance(Locale.UK).describe(CRON.parse(schedule.cron())) + " (" + schedule.zone() + ")";
    }

    /** The first time after an instant; empty where there is none any more. */
    static Optional<Instant> after(Schedule schedule, Instant instant) {
        Cron cron = CRON.parse(schedule.cron());
        return ExecutionTime.forCron(cron)
                .nextExecution(ZonedDateTime.ofInstant(instant, schedule.zone()))
                .map(ZonedDateTime::toInstant);
    }
}
