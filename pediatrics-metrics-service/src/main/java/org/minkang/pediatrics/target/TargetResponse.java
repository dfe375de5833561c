package org.minkang.pediatrics.target;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.figure.Bound;
import org.minkang.pediatrics.figure.Direction;

/**
 * A target as callers see it.
 *
 * @param regionCode where it applies, and in everything below that has no target of its own
 * @param regionName as the standard has it today
 * @param value to be reached, in the unit of the indicator
 * @param allowedTransitions steps that its status allows next, each the last segment of its path
 */
@Schema(name = "Target")
record TargetResponse(
        UUID id,
        String indicator,
        RegionCode regionCode,
        String regionName,
        @Nullable Integer year,
        BigDecimal value,
        Direction direction,
        Bound bound,
        String source,
        List<String> sourceRefs,
        boolean verified,
        TargetStatus status,
        @Nullable String reason,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant recordedAt) {

    static TargetResponse of(Target target) {
        return new TargetResponse(
                target.id(),
                target.indicator(),
                target.area(),
                Regions.standard().current(target.area()).name(),
                target.year(),
                target.criterion().value(),
                target.criterion().direction(),
                target.criterion().bound(),
                target.source(),
                target.sourceRefs(),
                target.verified(),
                target.status(),
                target.reason(),
                target.status().allowedTransitions(),
                target.version(),
                target.createdAt(),
                target.recordedAt());
    }
}
