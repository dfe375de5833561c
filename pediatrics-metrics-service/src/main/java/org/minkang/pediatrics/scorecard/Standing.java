package org.minkang.pediatrics.scorecard;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.path.Forecast;
import org.minkang.pediatrics.path.PathStatus;
import org.minkang.pediatrics.path.TargetPath;
import org.minkang.pediatrics.path.Trend;
import org.minkang.pediatrics.path.YearValue;
import org.minkang.pediatrics.target.Target;

/**
 * How a value stands against its target (达标情况).
 *
 * @param target by what it is measured
 * @param inherited whether the target is that of a region above
 * @param verdict whether it is met
 * @param gap whole units that the numerator is short of; 0 when it is met, absent without a value
 * @param path where it stands on the way; absent without a value, or while the target has no year
 * @param forecast when it would be reached; absent without a value, and while what is missing could undo that it is met
 */
public record Standing(
        Target target,
        boolean inherited,
        Verdict verdict,
        @Nullable BigInteger gap,
        @Nullable Path path,
        @Nullable Forecast forecast) {

    /** Years before the one asked for that a path starts from and a forecast is made of. */
    static final int YEARS = 10;

    /**
     * Where a value stands on the straight line to its target.
     *
     * @param status against the line
     * @param baseYear the first year with a value among the last ten, from which the line starts; years before the one asked for only
     *     when nothing of theirs is known to be missing
     * @param expected what the line has for the year, to twelve decimals
     * @param yearlyIncrease units that have to come in each year left
     */
    public record Path(PathStatus status, int baseYear, String expected, Quantity yearlyIncrease) {}

    /** That of a reading; the years before it are read from the same totals. */
    static Standing of(Reading reading, Readings region, Target target) {
        Criterion criterion = target.criterion();
        Quotient value = reading.value().orElse(null);
        boolean inherited = !target.area().equals(region.region());
        Verdict verdict = reading.verdict(criterion);
        if (value == null) {
            return new Standing(target, inherited, verdict, null, null, null);
        }
        List<Reading> series = series(reading, region);
        return new Standing(
                target,
                inherited,
                verdict,
                value.gap(criterion),
                path(reading, value, series, target).orElse(null),
                verdict == Verdict.UNDECIDED && value.meets(criterion) ? null : forecast(series, criterion, verdict));
    }

    /** Those of the last years that have a whole value, the reading itself last. */
    private static List<Reading> series(Reading reading, Readings region) {
        List<Reading> series = new ArrayList<>(IntStream.range(reading.year() - YEARS, reading.year())
                .mapToObj(year -> region.of(reading.definition(), year))
                .filter(before ->
                        before.value().isPresent() && !before.completeness().hasGaps())
                .toList());
        series.add(reading);
        return series;
    }

    private static Optional<Path> path(Reading reading, Quotient value, List<Reading> series, Target target) {
        int year = reading.year();
        Reading first = series.get(0);
        Integer due = target.year();
        if (due == null || due <= first.year()) {
            return Optional.empty();
        }
        TargetPath line = new TargetPath(first.year(), first.value().orElseThrow(), due, target.criterion());
        boolean isMet = reading.verdict(target.criterion()) == Verdict.MET;
        return Optional.of(new Path(
                line.status(year, value, isMet),
                first.year(),
                line.expected(year).toPlainString(),
                reading.shown(line.yearlyIncrease(year, value))));
    }

    private static Forecast forecast(List<Reading> series, Criterion criterion, Verdict verdict) {
        List<YearValue> observed = series.stream()
                .map(reading -> new YearValue(
                        reading.year(), reading.value().orElseThrow().value().doubleValue()))
                .toList();
        return Trend.of(observed, criterion, verdict == Verdict.MET);
    }
}
