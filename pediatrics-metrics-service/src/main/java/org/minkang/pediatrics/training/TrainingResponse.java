package org.minkang.pediatrics.training;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.indicator.TrainingKind;

/**
 * An intake as callers see it.
 *
 * @param regionCode any region, for which nothing below it is counted again; by today's code
 * @param regionName as the standard has it today
 * @param planned persons to be taken in, 0 to 10,000,000; absent when nothing was planned
 * @param actual persons taken in; absent while that is not known
 * @param source who says so
 * @param closed whether the count is closed
 */
@Schema(name = "TrainingIntake")
record TrainingResponse(
        UUID id,
        RegionCode regionCode,
        String regionName,
        int year,
        TrainingKind programme,
        @Nullable Long planned,
        @Nullable Long actual,
        String source,
        boolean closed,
        IntakeStatus status,
        long version,
        Instant createdAt,
        Instant recordedAt) {

    static TrainingResponse of(TrainingIntake intake) {
        return new TrainingResponse(
                intake.id(),
                intake.area(),
                Regions.standard().current(intake.area()).name(),
                intake.year(),
                intake.programme(),
                intake.count().planned(),
                intake.count().actual(),
                intake.count().source(),
                intake.count().closed(),
                intake.status(),
                intake.version(),
                intake.createdAt(),
                intake.recordedAt());
    }
}
