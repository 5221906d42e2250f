package dev.careerbot.knowledge.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A typed number with what the source says about it. A field that the source leaves open is null and rendered as "not
 * stated".
 *
 * @param quantity what is measured: pay, share, preparation time
 * @param statistic how: average, up to, at least, median
 * @param low the value, or the lower end of a range
 * @param high equal to {@code low} unless the source gives a range
 * @param unit an ISO 4217 code, {@code %}, or a plural noun such as {@code weeks}
 * @param per the interval of a rate: year, month, hour
 */
public record Figure(
        String quantity,
        String statistic,
        BigDecimal low,
        BigDecimal high,
        String unit,
        @Nullable String per,
        @Nullable String place,
        @Nullable String period,
        @Nullable String population) {}
