package org.minkang.kit.calendar;

import java.util.List;

/**
 * All years there are.
 *
 * @param items in order
 */
record CalendarYearList(List<CalendarYearResponse> items) {

    CalendarYearList {
        items = List.copyOf(items);
    }

    static CalendarYearList of(List<LoadedYear> years) {
        return new CalendarYearList(years.stream().map(CalendarYearResponse::of).toList());
    }
}
