package org.minkang.pediatrics.population;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * A population as callers see it.
 *
 * @param children aged 0 to 14, persons; absent when not known
 * @param residents of any age, persons; absent when not known
 * @param source who counted, such as a statistical yearbook
 * @param allowedTransitions always empty: another figure is written with PUT
 */
@Schema(name = "Population")
record PopulationResponse(
        UUID id,
        RegionCode regionCode,
        RegionCode currentRegionCode,
        int year,
        @Nullable Long children,
        @Nullable Long residents,
        String source,
        PopulationStatus status,
        List<String> allowedTransitions,
        Instant recordedFrom,
        long version,
        Instant createdAt) {

    static PopulationResponse of(Population population) {
        return new PopulationResponse(
                population.id(),
                population.regionCode(),
                population.currentRegionCode(),
                population.year(),
                population.figures().children(),
                population.figures().residents(),
                population.figures().source(),
                population.status(),
                population.status().allowedTransitions(),
                population.recordedFrom(),
                population.version(),
                population.createdAt());
    }
}
