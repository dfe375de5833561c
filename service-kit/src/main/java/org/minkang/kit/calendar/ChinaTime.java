package org.minkang.kit.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one civil time of the country, by which dates are meant (北京时间). */
public final class ChinaTime {

    /** Asia/Shanghai */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    /** The date it is now. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The date it is at {@code instant}. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
