package org.minkang.kit.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A year of the calendar as callers see it.
 *
 * @param year 1949 to 2999
 * @param holidays days off, weekends among them included, in order
 * @param workdays weekend days worked in exchange, in order
 * @param source the notice, by its number
 * @param shipped whether it came with the software
 * @param version for If-Match when it is to be replaced
 */
@Schema(name = "CalendarYear")
record CalendarYearResponse(
        @Schema(example = "2026") int year,
        Set<LocalDate> holidays,
        Set<LocalDate> workdays,
        String source,
        boolean shipped,
        long version,
        @Nullable Instant loadedAt,
        @Nullable String loadedBy) {

    static CalendarYearResponse of(LoadedYear loaded) {
        return new CalendarYearResponse(
                loaded.year(),
                loaded.days().holidays(),
                loaded.days().workdays(),
                loaded.source(),
                loaded.id() == null,
                loaded.version(),
                loaded.loadedAt(),
                loaded.loadedBy());
    }
}
