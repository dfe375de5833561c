package org.minkang.pairing.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.scorecard.Grade;
import org.minkang.pairing.scorecard.Tenths;

/**
 * A ranking as callers see it.
 *
 * @param programmeId the programme of the pairings
 * @param year of the assessments
 * @param within the regions whose pairings are ranked against each other
 * @param places by total, the highest first
 * @param unassessed those whose assessment is not final, by recipient's region
 */
@Schema(name = "AssessmentRanking")
record RankingResponse(
        UUID programmeId, int year, List<RegionCode> within, List<PlaceResponse> places, List<Unassessed> unassessed) {

    /**
     * One pairing in the ranking.
     *
     * @param total what the bureau gave, 0 to 100 points with one decimal
     */
    @Schema(name = "AssessmentRankingPlace")
    record PlaceResponse(
            int rank,
            UUID assessmentId,
            UUID pairingId,
            Party supporter,
            Party recipient,
            BigDecimal total,
            Grade grade) {

        static PlaceResponse of(Ranking.Place place) {
            FinalScore score = place.score();
            return new PlaceResponse(
                    place.rank(),
                    score.assessmentId(),
                    score.pairingId(),
                    score.supporter(),
                    score.recipient(),
                    Tenths.shown(score.tenths()),
                    score.grade());
        }
    }

    /**
     * A pairing that has no place yet.
     *
     * @param pairingId which pairing
     */
    @Schema(name = "UnassessedPairing")
    record Unassessed(UUID pairingId, Party supporter, Party recipient) {

        static Unassessed of(Pairing pairing) {
            return new Unassessed(pairing.id(), pairing.supporter(), pairing.recipient());
        }
    }
}
