package org.minkang.pediatrics.path;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;

/**
 * The line of least squares through what was observed. Forecasts are the one place where floating point is good enough: whether a target
 * is met is never asked of it.
 */
public final class Trend {

    /** Years observed without which nothing is said. */
    public static final int FEWEST = 3;

    /** Years ahead beyond which "some day" is not an answer. */
    public static final int HORIZON = 30;

    private static final double UPPER_TAIL = 0.90;

    /** What computing in floating point may lose, of any size of value. */
    private static final double ROUNDING = 1e-9;

    /** By degrees of freedom, which are few and dear to compute. */
    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    private final List<YearValue> observed;
    private final double meanYear;
    private final double meanValue;
    private final double spread;
    private final double slope;

    /** @param observed each year at most once, at least {@value #FEWEST} */
    private Trend(List<YearValue> observed) {
        this.observed = List.copyOf(observed);
        this.meanYear = observed.stream().mapToInt(YearValue::year).average().orElseThrow();
        this.meanValue =
                observed.stream().mapToDouble(YearValue::value).average().orElseThrow();
        this.spread = observed.stream()
                .mapToDouble(one -> square(one.year() - meanYear))
                .sum();
        this.slope = observed.stream()
                        .mapToDouble(one -> (one.year() - meanYear) * (one.value() - meanValue))
                        .sum()
                / spread;
    }

    /**
     * When {@code target} is reached.
     *
     * @param observed each year at most once
     * @param met whether the exact value of the last year observed meets it
     */
    public static Forecast of(List<YearValue> observed, Criterion target, boolean met) {
        if (met) {
            return Forecast.only(Forecast.Outcome.REACHED);
        }
        if (observed.size() < FEWEST) {
            return Forecast.only(Forecast.Outcome.TOO_FEW_YEARS);
        }
        return new Trend(observed).forecast(target);
    }

    private Forecast forecast(Criterion target) {
        int last = observed.stream().mapToInt(YearValue::year).max().orElseThrow();
        double sign = target.direction() == Direction.AT_LEAST ? 1 : -1;
        Integer year = first(last, target, this::at);
        Integer earliest = first(last, target, future -> at(future) + sign * halfWidth(future));
        Integer latest = first(last, target, future -> at(future) - sign * halfWidth(future));
        return year == null
                ? Forecast.only(Forecast.Outcome.NOT_ON_THIS_PATH)
                : new Forecast(Forecast.Outcome.EXPECTED, year, earliest, latest);
    }

    private static @Nullable Integer first(int last, Criterion target, IntToDoubleFunction value) {
        OptionalInt found = IntStream.rangeClosed(last + 1, last + HORIZON)
                .filter(year -> isReached(value.applyAsDouble(year), target))
                .findFirst();
        return found.isPresent() ? found.getAsInt() : null;
    }

    private static boolean isReached(double value, Criterion target) {
        double wanted = target.value().doubleValue();
        int comparison = Math.abs(value - wanted) <= ROUNDING * Math.abs(wanted) ? 0 : Double.compare(value, wanted);
        return target.bound().admits(comparison, target.direction());
    }

    private double at(int year) {
        return meanValue + slope * (year - meanYear);
    }

    /** Half of the 80 % prediction interval for one future year. */
    private double halfWidth(int year) {
        int freedom = observed.size() - 2;
        double residual = Math.sqrt(observed.stream()
                        .mapToDouble(one -> square(one.value() - at(one.year())))
                        .sum()
                / freedom);
        double quantile = QUANTILES.computeIfAbsent(
                freedom, degrees -> TDistribution.of(degrees).inverseCumulativeProbability(UPPER_TAIL));
        return quantile * residual * Math.sqrt(1 + 1.0 / observed.size() + square(year - meanYear) / spread);
    }

    private static double square(double value) {
        return value * value;
    }
}
