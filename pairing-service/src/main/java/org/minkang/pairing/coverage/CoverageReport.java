package org.minkang.pairing.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.region.RegionCode;

/**
 * Coverage of a programme on a day.
 *
 * @param programmeId which programme
 * @param on the day
 * @param within what is counted, subtrees included: the part that was asked for, as far as the caller may see it
 * @param total all of that
 * @param regions its counties, those with township health centres only, by code
 * @param uncovered township health centres without a signed pairing in force, at most 200, by region
 */
@Schema(name = "CoverageReport")
record CoverageReport(
        UUID programmeId,
        LocalDate on,
        List<RegionCode> within,
        Coverage.View total,
        List<OfRegion> regions,
        List<Uncovered> uncovered) {

    /**
     * Coverage of one county.
     *
     * @param region its code
     * @param name its name
     * @param coverage the figures
     */
    @Schema(name = "RegionCoverage")
    record OfRegion(RegionCode region, String name, Coverage.View coverage) {}

    /**
     * A township health centre that nobody supports yet.
     *
     * @param institutionId in the registry
     * @param name registered name
     * @param areaCode where it is
     */
    @Schema(name = "UncoveredInstitution")
    record Uncovered(UUID institutionId, String name, RegionCode areaCode) {}
}
