package org.minkang.pairing.effect;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.figure.CalendarMonth;

/**
 * One indicator of a year against the year before, summed only over those months of each pairing that are known in both years: a month more
 * on one side would pass for growth.
 *
 * @param indicator which
 * @param title in Chinese
 * @param months how many months of pairings are in the sums
 * @param growth the sums compared
 */
@Schema(name = "EffectYearOnYear")
public record YearOnYear(EffectIndicator indicator, String title, int months, Growth growth) {

    /**
     * Compares a year with the one before.
     *
     * @param returns of both years, at most one for each pairing and month; others are passed over
     */
    public static List<YearOnYear> of(int year, Collection<EffectMonth> returns) {
        Map<Place, EffectFigures> known = new HashMap<>();
        returns.forEach(one -> known.put(new Place(one.pairingId(), one.month()), one.figures()));
        return Stream.of(EffectIndicator.values())
                .map(indicator -> of(indicator, year, known))
                .toList();
    }

    private record Place(UUID pairingId, CalendarMonth month) {

        boolean isIn(int year) {
            return month.first().getYear() == year;
        }

        Place aYearBefore() {
            return new Place(pairingId, month.aYearBefore());
        }
    }

    private static YearOnYear of(EffectIndicator indicator, int year, Map<Place, EffectFigures> known) {
        int months = 0;
        long value = 0;
        long base = 0;
        for (Place place : known.keySet()) {
            if (place.isIn(year)) {
                Integer now = figure(known, place, indicator);
                Integer before = figure(known, place.aYearBefore(), indicator);
                if (now != null && before != null) {
                    months++;
                    value += now;
                    base += before;
                }
            }
        }
        Growth growth = months == 0 ? Growth.of(indicator, null, null) : Growth.of(indicator, value, base);
        return new YearOnYear(indicator, indicator.title(), months, growth);
    }

    private static @Nullable Integer figure(Map<Place, EffectFigures> known, Place place, EffectIndicator indicator) {
        EffectFigures figures = known.get(place);
        return figures == null ? null : figures.of(indicator);
    }
}
