package org.minkang.pediatrics.population;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.CountedRegions;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/**
 * Who lives in a leaf of the tree of regions by the end of a year (年末人口数): residents (常住人口), as national rates per thousand count
 * them. Immutable; another figure is a new version beside the old one.
 *
 * @param id of all its versions
 * @param regionCode the code it was counted under, which may be retired
 * @param currentRegionCode the code that stands for it today
 * @param year by the end of which
 * @param figures how many
 * @param status how far they are settled
 * @param recordedFrom since when this version is known
 * @param recordedBy who put it down
 * @param version of this state
 * @param createdAt when the first version was put down
 */
public record Population(
        UUID id,
        RegionCode regionCode,
        RegionCode currentRegionCode,
        int year,
        PopulationFigures figures,
        PopulationStatus status,
        Instant recordedFrom,
        String recordedBy,
        long version,
        Instant createdAt) {

    /**
     * A first figure.
     *
     * @param thisYear the current one
     * @throws ProblemException 422 {@code REGION_CODE_UNKNOWN}, {@code REGION_NOT_A_LEAF}, {@code REGION_NOT_COUNTED} when the
     *     region had another code by the end of the year or was not there yet, {@code YEAR_AHEAD}, {@code PART_EXCEEDS_WHOLE}
     */
    static Population recorded(
            UUID id,
            RegionCode regionCode,
            int year,
            int thisYear,
            PopulationFigures figures,
            boolean settled,
            String by,
            Instant now) {
        List<Violation> violations = new ArrayList<>(figures.violations(""));
        Regions regions = Regions.standard();
        if (!regions.isKnown(regionCode)) {
            violations.add(Violation.at("/regionCode", "REGION_CODE_UNKNOWN", regionCode));
        } else if (!regions.children(regions.today(regionCode)).isEmpty()) {
            violations.add(Violation.at("/regionCode", "REGION_NOT_A_LEAF", regionCode));
        }
        if (year > thisYear) {
            violations.add(Violation.at("/year", "YEAR_AHEAD", year));
        } else if (violations.isEmpty() && !CountedRegions.includes(regionCode, year)) {
            violations.add(Violation.at("/regionCode", "REGION_NOT_COUNTED", regionCode, year, then(regionCode, year)));
        }
        refuse(violations);
        PopulationStatus status = settled ? PopulationStatus.FINAL : PopulationStatus.PROVISIONAL;
        return new Population(id, regionCode, regions.today(regionCode), year, figures, status, now, by, 0, now);
    }

    /**
     * Another figure instead.
     *
     * @throws ProblemException 422 {@code PART_EXCEEDS_WHOLE}
     */
    Population revised(PopulationFigures next, boolean settled, String by, Instant now) {
        refuse(next.violations(""));
        boolean wasSettled = status != PopulationStatus.PROVISIONAL;
        PopulationStatus then = settled ? PopulationStatus.FINAL : PopulationStatus.PROVISIONAL;
        return new Population(
                id,
                regionCode,
                currentRegionCode,
                year,
                next,
                wasSettled ? PopulationStatus.REVISED : then,
                now,
                by,
                version + 1,
                createdAt);
    }

    /** The codes to use instead, in a message. */
    static String then(RegionCode regionCode, int year) {
        return CountedRegions.codes(Regions.standard().today(regionCode), year).stream()
                .map(RegionCode::value)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
