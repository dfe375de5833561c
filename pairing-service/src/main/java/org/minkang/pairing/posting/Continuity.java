package org.minkang.pairing.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.figure.DaySet;

/**
 * Whether a place that is to be filled all the time was filled (D0-P05: staff may take turns as long as no day is left out). Handing over
 * with both on post is allowed, so more staff than agreed is shown but is no fault.
 *
 * @param covered the days with as many on post as agreed, or more
 * @param gaps the stretches with fewer, in order
 * @param overlaps the stretches with more, in order
 * @param dueDays person-days that were due
 * @param coveredDays person-days of these that were served; surplus on one day makes up for no other
 */
public record Continuity(
        List<Period> covered, List<Stretch> gaps, List<Stretch> overlaps, long dueDays, long coveredDays) {

    /**
     * Days on which the same number was missing, or too many.
     *
     * @param period from the first to the last
     * @param persons how many, 1 or more
     */
    public record Stretch(Period period, int persons) {

        long personDays() {
            return period.days() * persons;
        }
    }

    /**
     * Compares what was served with what was due.
     *
     * @param headcount how many are to be on post on every day of {@code due}, 1 or more
     * @param due the days on which they are
     * @param served for each person the days on post; a person on post twice on a day counts once
     */
    public static Continuity of(int headcount, DaySet due, Collection<DaySet> served) {
        List<Stretch> stretches = stretches(due, served);
        List<Period> covered = stretches.stream()
                .filter(stretch -> stretch.persons() >= headcount)
                .map(Stretch::period)
                .toList();
        List<Stretch> gaps = stretches.stream()
                .filter(stretch -> stretch.persons() < headcount)
                .map(stretch -> new Stretch(stretch.period(), headcount - stretch.persons()))
                .toList();
        List<Stretch> overlaps = stretches.stream()
                .filter(stretch -> stretch.persons() > headcount)
                .map(stretch -> new Stretch(stretch.period(), stretch.persons() - headcount))
                .toList();
        long dueDays = due.days() * headcount;
        long missing = gaps.stream().mapToLong(Stretch::personDays).sum();
        return new Continuity(DaySet.of(covered).periods(), gaps, overlaps, dueDays, dueDays - missing);
    }

    /** The days of {@code due} in stretches with the same number on post, 0 included. */
    private static List<Stretch> stretches(DaySet due, Collection<DaySet> served) {
        Map<LocalDate, Integer> changes = new TreeMap<>();
        served.stream().flatMap(days -> days.and(due).periods().stream()).forEach(period -> {
            changes.merge(period.start(), 1, Integer::sum);
            changes.merge(period.end().plusDays(1), -1, Integer::sum);
        });
        List<Stretch> stretches = new ArrayList<>();
        for (Period period : due.periods()) {
            LocalDate since = period.start();
            int persons = 0;
            for (Map.Entry<LocalDate, Integer> change : changes.entrySet()) {
                LocalDate day = change.getKey();
                if (day.isAfter(since) && !day.isAfter(period.end()) && change.getValue() != 0) {
                    stretches.add(new Stretch(new Period(since, day.minusDays(1)), persons));
                    since = day;
                }
                persons += day.isAfter(period.end()) ? 0 : change.getValue();
            }
            stretches.add(new Stretch(new Period(since, period.end()), persons));
        }
        return stretches;
    }
}
