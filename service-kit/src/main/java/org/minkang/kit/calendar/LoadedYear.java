package org.minkang.kit.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One year of the calendar and where it comes from.
 *
 * @param id of the stored year, absent for a shipped one
 * @param source the notice that says so
 * @param version 0 for a shipped year, 1 and more for what an operator loaded
 * @param loadedAt when, in UTC; absent for a shipped one
 * @param loadedBy subject of the operator; absent for a shipped one
 */
record LoadedYear(
        @Nullable UUID id,
        CalendarYear days,
        String source,
        long version,
        @Nullable Instant loadedAt,
        @Nullable String loadedBy) {

    static LoadedYear shipped(CalendarYear days) {
        return new LoadedYear(null, days, CalendarYears.source(), 0, null, null);
    }

    int year() {
        return days.year();
    }
}
