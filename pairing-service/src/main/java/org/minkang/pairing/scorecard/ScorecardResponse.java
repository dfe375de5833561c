package org.minkang.pairing.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.minkang.kit.region.RegionCode;

/**
 * A programme's score card as callers see it.
 *
 * @param version counts changes, from 0
 */
@Schema(name = "Scorecard")
record ScorecardResponse(
        UUID id, UUID programmeId, RegionCode areaCode, int year, Scorecard card, long version, Instant createdAt) {

    static ScorecardResponse of(ProgrammeScorecard own) {
        return new ScorecardResponse(
                own.id(), own.programmeId(), own.areaCode(), own.year(), own.card(), 0, own.createdAt());
    }
}
