package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How a spreadsheet counts days: as a number from an epoch, with the fraction as the time of day. */
enum DayCount {
    /** Numbers are not days. */
    NONE(LocalDate.EPOCH),
    /** From 1900, with the 29 February 1900 that never was. */
    FROM_1900(LocalDate.of(1899, 12, 30)),
    /** From 1904, in files first written on old Macintosh computers. */
    FROM_1904(LocalDate.of(1904, 1, 1));

    /** 1900-03-01, the first day on which the count from 1900 is right. */
    private static final int FIRST = 61;
    /** 2199-12-31 */
    private static final int LAST = 109_574;
    /** A typed year, which as a count would be a day in 1905. */
    private static final int YEARS_FROM = 1900;

    private static final int YEARS_TO = 2199;
    private static final long SECONDS_OF_DAY = 86_400;

    private final LocalDate zero;

    DayCount(LocalDate zero) {
        this.zero = zero;
    }

    /** The moment, to the second; null when the number is no sensible day. */
    @Nullable
    LocalDateTime moment(BigDecimal number) {
        if (this == NONE || number.precision() - number.scale() > 6 || number.signum() <= 0) {
            return null;
        }
        int day = number.intValue();
        if (day < FIRST || day > LAST || (day >= YEARS_FROM && day <= YEARS_TO)) {
            return null;
        }
        long seconds = number.subtract(BigDecimal.valueOf(day))
                .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return zero.plusDays(day).atStartOfDay().plusSeconds(seconds);
    }
}
