package org.minkang.pediatrics.gauge;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minkang.kit.observability.DomainGauges;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionLevel;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.Completeness;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.Readings;
import org.minkang.pediatrics.scorecard.Verdict;
import org.minkang.pediatrics.target.Target;

/** The gauges as they fill. What is not known, or cannot be decided, has no series, for 0 would tell something. */
final class IndicatorGauges {

    private static final String PREFIX = "minkang_pediatrics_";
    private static final String VALUE = PREFIX + "indicator_value";
    private static final String TARGET = PREFIX + "indicator_target";
    private static final String GAP = PREFIX + "indicator_gap";
    private static final String MET = PREFIX + "indicator_met";
    private static final String COMPLETENESS = PREFIX + "completeness_ratio";
    private static final String TIMESTAMP = PREFIX + "data_timestamp_seconds";
    private static final String AGE = PREFIX + "data_age_seconds";

    private static final double MILLIS = 1_000;

    private final Instant now;
    private final DomainGauges gauges;

    /** @param now of which ages are told */
    IndicatorGauges(Instant now) {
        this.now = now;
        this.gauges = new DomainGauges()
                .describe(VALUE, "Value of the indicator")
                .describe(TARGET, "Target of the indicator in the year")
                .describe(GAP, "What is missing to reach the target: beds, persons, institutions or yuan, by unit")
                .describe(MET, "1 when the target is met by the exact value, 0 when not; absent while undecided")
                .describe(
                        COMPLETENESS, "Share of the expected returns that are there; absent where no round lists them")
                .describe(TIMESTAMP, "When the data of the year last changed, in seconds since 1970")
                .describe(AGE, "How long ago the data of the year last changed, to the minute");
    }

    /** Adds one indicator of some regions. */
    void add(
            IndicatorDefinition definition,
            int year,
            Collection<Readings> regions,
            Map<RegionCode, Optional<Target>> targets) {
        regions.forEach(region -> add(
                region.of(definition, year),
                targets.getOrDefault(region.region(), Optional.empty()).map(Target::criterion),
                labels(region.region(), year, definition.code())));
    }

    /** Adds when the data of a region last changed. */
    void addAge(RegionCode region, int year, Instant last) {
        Map<String, String> labels = labels(region, year);
        long seconds = Math.max(0, Duration.between(last, now).toSeconds());
        gauges.set(TIMESTAMP, labels, last.toEpochMilli() / MILLIS).set(AGE, labels, (double) seconds);
    }

    /** All of them. */
    DomainGauges gauges() {
        return gauges;
    }

    private void add(Reading reading, Optional<Criterion> criterion, Map<String, String> labels) {
        reading.value()
                .ifPresent(value -> gauges.set(VALUE, labels, value.value().doubleValue()));
        criterion.ifPresent(target -> addStanding(reading, target, labels));
        Completeness completeness = reading.completeness();
        if (completeness.listed() && completeness.expected() > 0) {
            gauges.set(COMPLETENESS, labels, (double) completeness.reported() / completeness.expected());
        }
    }

    private void addStanding(Reading reading, Criterion target, Map<String, String> labels) {
        gauges.set(TARGET, labels, target.value().doubleValue());
        Quantity gap = reading.gap(target);
        if (gap != null) {
            Map<String, String> counted = new TreeMap<>(labels);
            counted.put("unit", reading.definition().numeratorUnit().nameEn());
            gauges.set(GAP, counted, gap.number().doubleValue());
        }
        Verdict verdict = reading.verdict(target);
        if (verdict != Verdict.UNDECIDED) {
            gauges.set(MET, labels, verdict == Verdict.MET ? 1 : 0);
        }
    }

    private static Map<String, String> labels(RegionCode region, int year, String indicator) {
        Map<String, String> labels = labels(region, year);
        labels.put("indicator", indicator);
        return labels;
    }

    private static Map<String, String> labels(RegionCode region, int year) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("year", String.valueOf(year));
        labels.put("province", region.province().value());
        labels.put("level", region.level().name());
        if (region.level() == RegionLevel.PREFECTURE) {
            labels.put("prefecture", region.value());
        }
        return labels;
    }
}
