package org.minkang.pediatrics.equity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/**
 * How evenly an indicator is spread over a region's counties.
 *
 * @param region whose counties
 * @param name the region's, with those above it
 * @param indicator its code
 * @param years those in which the indicator was used
 */
@Schema(name = "Equity")
record EquityResponse(RegionCode region, String name, String indicator, List<Year> years) {

    private static final int DECIMALS = 6;
    private static final int NAMED = 20;

    /**
     * One year; the measures are absent while no county has a value, or none has any of it.
     *
     * @param year by the end of which
     * @param version of the indicator's definition
     * @param gini 0 for all the same, towards 1 the less even; to six decimals
     * @param theil 0 for all the same
     * @param theilBetween the part of it that lies between prefectures, for the nation between provinces
     * @param theilWithin the part that lies inside them
     * @param ratio the highest value by the lowest; absent when the lowest is 0
     * @param counted counties with a value, and cities without counties
     * @param incomplete of them, those of which returns are missing or may be
     * @param withoutValue how many count nowhere, for they have no value
     * @param without the first 20 of these, by code
     */
    @Schema(name = "EquityOfYear")
    record Year(
            int year,
            int version,
            @Nullable String gini,
            @Nullable String theil,
            @Nullable String theilBetween,
            @Nullable String theilWithin,
            @Nullable String ratio,
            int counted,
            int incomplete,
            int withoutValue,
            List<Place> without) {

        static Year of(EquityService.OfYear year) {
            Equity equity = year.spread().equity().orElse(null);
            List<RegionCode> without = year.spread().without();
            return new Year(
                    year.year(),
                    year.definition().version(),
                    equity == null ? null : text(equity.gini()),
                    equity == null ? null : text(equity.theil()),
                    equity == null ? null : text(equity.between()),
                    equity == null ? null : text(equity.within()),
                    equity == null || equity.ratio().isEmpty()
                            ? null
                            : text(equity.ratio().getAsDouble()),
                    year.spread().counted(),
                    year.spread().incomplete(),
                    without.size(),
                    without.stream().limit(NAMED).map(Place::of).toList());
        }
    }

    /**
     * A region.
     *
     * @param region its code
     * @param name its own, with those above it
     */
    @Schema(name = "EquityPlace")
    record Place(RegionCode region, String name) {

        static Place of(RegionCode region) {
            return new Place(region, Regions.standard().fullName(region));
        }
    }

    static EquityResponse of(RegionCode region, String indicator, List<EquityService.OfYear> years) {
        return new EquityResponse(
                region,
                Regions.standard().fullName(region),
                indicator,
                years.stream().map(Year::of).toList());
    }

    private static String text(double measure) {
        return BigDecimal.valueOf(measure)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
