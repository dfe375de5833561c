package org.minkang.kit.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The calendar years that the kit ships: 2004 to 2026. Later ones an operator loads. */
public final class CalendarYears {

    private static final Notices NOTICES = read();
    private static final List<CalendarYear> STANDARD = NOTICES.years().entrySet().stream()
            .map(year -> year.getValue().of(year.getKey()))
            .sorted(Comparator.comparingInt(CalendarYear::year))
            .toList();

    private CalendarYears() {}

    /** The shipped years in order. */
    public static List<CalendarYear> standard() {
        return STANDARD;
    }

    /** Where the shipped years come from. */
    static String source() {
        return NOTICES.source();
    }

    private static Notices read() {
        try (InputStream file =
                Objects.requireNonNull(CalendarYears.class.getResourceAsStream("working-calendar.json"))) {
            return JsonMapper.shared().readValue(file, Notices.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Notices(String source, Map<Integer, Notice> years) {}

    private record Notice(Set<LocalDate> holidays, Set<LocalDate> workdays) {
        CalendarYear of(int year) {
            return new CalendarYear(year, holidays, workdays);
        }
    }
}
