package org.minkang.kit.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A year of the calendar as callers see it.
 *
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
