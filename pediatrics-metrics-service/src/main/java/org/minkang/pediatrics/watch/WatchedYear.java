package org.minkang.pediatrics.watch;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * A year of which anything is known in an area.
 *
 * @param year which
 * @param isUnseen whether something of it was written since the area was seen last
 */
record WatchedYear(int year, boolean isUnseen) {

    /**
     * The years of which a verdict may be another: all of them when what they are measured by changed, or else those from the first of which
     * something was written, for what is counted up over the years is more in the later ones too.
     *
     * @param isMeasuredAnew whether a definition, a target or who owes returns may have changed
     */
    static List<Integer> toLookAt(Collection<WatchedYear> years, boolean isMeasuredAnew) {
        OptionalInt first = years.stream()
                .filter(year -> isMeasuredAnew || year.isUnseen())
                .mapToInt(WatchedYear::year)
                .min();
        return years.stream()
                .map(WatchedYear::year)
                .filter(year -> first.isPresent() && year >= first.getAsInt())
                .sorted()
                .toList();
    }
}
