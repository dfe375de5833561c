package org.minkang.pairing.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * A programme as callers see it.
 *
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "Programme")
record ProgrammeResponse(
        UUID id,
        String template,
        RegionCode areaCode,
        int year,
        String title,
        List<String> legalBasis,
        List<String> goals,
        ProgrammeParameters parameters,
        List<Milestone> milestones,
        ProgrammeStatus status,
        @Nullable LocalDate publishedOn,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ProgrammeResponse of(Programme programme) {
        return new ProgrammeResponse(
                programme.id(),
                programme.template(),
                programme.areaCode(),
                programme.year(),
                programme.title(),
                programme.legalBasis(),
                programme.goals(),
                programme.parameters(),
                programme.milestones(),
                programme.status(),
                programme.publishedOn(),
                programme.allowedTransitions(),
                programme.version(),
                programme.createdAt(),
                programme.updatedAt());
    }
}
