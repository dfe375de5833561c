package org.minkang.kit.tabular;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, perhaps with a time, as people write it: 2012-06-15, 2012/6/15, 2012.6.15, 2012年6月15日, 20120615, 2012-06-15 08:30.
 * The parts may name a day that does not exist.
 */
record DateText(
        int year,
        int month,
        int day,
        int hour,
        int minute,
        int second,
        @Nullable String offset) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<year>\\d{4})\\s*[-/.年]\\s*(?<month>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})\\s*[日号]?"
                    + "(?:[T\\s]\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?(?<offset>Z|[+-]\\d{2}:\\d{2})?)?");

    /** The parts; null when the text is not written as a date. */
    static @Nullable DateText parse(String text) {
        if (isIso(text)) {
            return new DateText(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10), 0, 0, 0, null);
        }
        if (text.length() > 40) {
            return null;
        }
        String narrow = CellText.narrow(text);
        if (narrow.length() == 8 && NumberText.isShortWhole(narrow)) {
            return new DateText(digits(narrow, 0, 4), digits(narrow, 4, 6), digits(narrow, 6, 8), 0, 0, 0, null);
        }
        Matcher written = WRITTEN.matcher(narrow);
        if (!written.matches()) {
            return null;
        }
        return new DateText(
                part(written, "year"),
                part(written, "month"),
                part(written, "day"),
                part(written, "hour"),
                part(written, "minute"),
                part(written, "second"),
                written.group("offset"));
    }

    /** The moment on the clock of Asia/Shanghai; null when there is no such day between 1900 and 2199. */
    @Nullable
    LocalDateTime moment() {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second);
            return offset == null
                    ? local
                    : OffsetDateTime.of(local, ZoneOffset.of(offset))
                            .atZoneSameInstant(ZONE)
                            .toLocalDateTime();
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }

    private static boolean isIso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && i != 4 && i != 7) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static int part(Matcher matcher, String name) {
        String part = matcher.group(name);
        return part == null ? 0 : Integer.parseInt(part);
    }
}
