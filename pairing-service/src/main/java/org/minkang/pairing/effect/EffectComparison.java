package org.minkang.pairing.effect;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.figure.CalendarMonth;

/**
 * What changed at the recipient of a pairing within a year (成效同比).
 *
 * @param pairingId which pairing
 * @param year which year
 * @param months all twelve
 * @param totals each indicator over the months known in both years
 */
@Schema(name = "EffectComparison")
record EffectComparison(UUID pairingId, int year, List<OfMonth> months, List<YearOnYear> totals) {

    private static final int MONTHS = 12;

    /**
     * One month, each indicator against the year before.
     *
     * @param month which month
     * @param indicators every indicator
     */
    @Schema(name = "EffectComparisonOfMonth")
    record OfMonth(CalendarMonth month, List<OfIndicator> indicators) {}

    /**
     * One indicator of a month.
     *
     * @param indicator which indicator
     * @param growth against the same month of the year before
     */
    @Schema(name = "EffectComparisonOfIndicator")
    record OfIndicator(EffectIndicator indicator, Growth growth) {}

    /** @param returns those of the pairing in {@code year} and in the year before */
    static EffectComparison of(UUID pairingId, int year, Collection<EffectMonth> returns) {
        List<OfMonth> months = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> CalendarMonth.of(YearMonth.of(year, month)))
                .map(month -> ofMonth(month, returns))
                .toList();
        return new EffectComparison(pairingId, year, months, YearOnYear.of(year, returns));
    }

    private static OfMonth ofMonth(CalendarMonth month, Collection<EffectMonth> returns) {
        return new OfMonth(
                month,
                Stream.of(EffectIndicator.values())
                        .map(indicator -> new OfIndicator(
                                indicator,
                                Growth.of(
                                        indicator,
                                        figure(month, indicator, returns),
                                        figure(month.aYearBefore(), indicator, returns))))
                        .toList());
    }

    private static @Nullable Long figure(
            CalendarMonth month, EffectIndicator indicator, Collection<EffectMonth> returns) {
        for (EffectMonth one : returns) {
            Integer figure = one.figures().of(indicator);
            if (one.month().equals(month) && figure != null) {
                return figure.longValue();
            }
        }
        return null;
    }
}
