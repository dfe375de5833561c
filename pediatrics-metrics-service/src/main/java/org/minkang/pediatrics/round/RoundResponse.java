package org.minkang.pediatrics.round;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.resource.ClassPrefix;

/**
 * A round as callers see it, and as the journal keeps it.
 *
 * @param regionCode whose institutions owe returns, subtree included, by today's code
 * @param allowedTransitions steps with all its returns at once, and its closure while it is open; each the last segment of its path
 */
@Schema(name = "ReturnRound")
record RoundResponse(
        UUID id,
        RegionCode regionCode,
        int year,
        List<ClassPrefix> classes,
        LocalDate dueOn,
        String sourceRef,
        RoundStatus status,
        List<String> allowedTransitions,
        String openedBy,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static RoundResponse of(ReturnRound round) {
        return new RoundResponse(
                round.id(),
                round.area(),
                round.year(),
                round.classes(),
                round.dueOn(),
                round.sourceRef(),
                round.status(),
                round.status().allowedTransitions(),
                round.openedBy(),
                round.version(),
                round.createdAt(),
                round.updatedAt());
    }
}
