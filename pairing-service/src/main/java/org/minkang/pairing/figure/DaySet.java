package org.minkang.pairing.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.minkang.kit.calendar.Period;

/** Any set of days, kept as the fewest periods: in order, with at least a day between one and the next. */
public final class DaySet {

    private static final DaySet NONE = new DaySet(List.of());

    private final List<Period> periods;

    private DaySet(List<Period> periods) {
        this.periods = periods;
    }

    /** No day at all. */
    public static DaySet none() {
        return NONE;
    }

    /** Every day that lies in one of {@code periods}. */
    public static DaySet of(Collection<Period> periods) {
        return combine(periods, List.of(), (in, other) -> in);
    }

    /** The days of one period. */
    public static DaySet of(Period period) {
        return new DaySet(List.of(period));
    }

    /** The days that are in both. */
    public DaySet and(DaySet other) {
        return combine(periods, other.periods, (in, also) -> in && also);
    }

    /** The days that are in either. */
    public DaySet or(DaySet other) {
        return combine(periods, other.periods, (in, also) -> in || also);
    }

    /** The days that are not in {@code other}. */
    public DaySet minus(DaySet other) {
        return combine(periods, other.periods, (in, out) -> in && !out);
    }

    /** The days up to {@code last}, which is one of them. */
    public DaySet through(LocalDate last) {
        return new DaySet(periods.stream()
                .filter(period -> !period.start().isAfter(last))
                .map(period -> period.end().isAfter(last) ? new Period(period.start(), last) : period)
                .toList());
    }

    /** As periods, in order. */
    public List<Period> periods() {
        return periods;
    }

    /** How many days. */
    public long days() {
        return periods.stream().mapToLong(Period::days).sum();
    }

    public boolean contains(LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet days && days.periods.equals(periods);
    }

    @Override
    public int hashCode() {
        return periods.hashCode();
    }

    @Override
    public String toString() {
        return periods.toString();
    }

    /** Walks from one day on which something begins or is over to the next. */
    private static DaySet combine(
            Collection<Period> some, Collection<Period> others, BiPredicate<Boolean, Boolean> wanted) {
        Map<LocalDate, int[]> turns = new TreeMap<>();
        some.forEach(period -> turn(turns, period, 0));
        others.forEach(period -> turn(turns, period, 1));
        List<Period> periods = new ArrayList<>();
        int[] open = new int[2];
        LocalDate since = null;
        for (Map.Entry<LocalDate, int[]> turn : turns.entrySet()) {
            open[0] += turn.getValue()[0];
            open[1] += turn.getValue()[1];
            boolean in = wanted.test(open[0] > 0, open[1] > 0);
            if (in && since == null) {
                since = turn.getKey();
            } else if (!in && since != null) {
                periods.add(new Period(since, turn.getKey().minusDays(1)));
                since = null;
            }
        }
        return periods.isEmpty() ? NONE : new DaySet(List.copyOf(periods));
    }

    private static void turn(Map<LocalDate, int[]> turns, Period period, int side) {
        turns.computeIfAbsent(period.start(), day -> new int[2])[side]++;
        turns.computeIfAbsent(period.end().plusDays(1), day -> new int[2])[side]--;
    }
}
