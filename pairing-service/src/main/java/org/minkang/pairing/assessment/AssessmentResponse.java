package org.minkang.pairing.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.scorecard.Grade;
import org.minkang.pairing.scorecard.Scorecard;
import org.minkang.pairing.scorecard.Tenths;

/**
 * An assessment as callers see it: what the bureau gives, only bureaus see before it is final.
 *
 * @param selfScores what the supporter gives itself, by criterion; none until it does
 * @param selfTotal sum of these, 0 to 100 points; absent until there are any
 * @param bureauScores what the bureau gives, by criterion; none until it does
 * @param bureauTotal sum of these, 0 to 100 points; absent until there are any
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "Assessment")
record AssessmentResponse(
        UUID id,
        UUID pairingId,
        UUID programmeId,
        RegionCode programmeArea,
        Party supporter,
        Party recipient,
        int year,
        Scorecard card,
        List<ScoreResponse> selfScores,
        @Nullable BigDecimal selfTotal,
        List<ScoreResponse> bureauScores,
        @Nullable BigDecimal bureauTotal,
        @Nullable Grade grade,
        AssessmentStatus status,
        List<String> allowedTransitions,
        @Nullable String returnReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What one criterion was given.
     *
     * @param score points with one decimal, 0 to the criterion's weight
     */
    @Schema(name = "AssessmentScoreGiven")
    record ScoreResponse(
            String criterion, BigDecimal score, @Nullable String note) {

        static List<ScoreResponse> of(@Nullable Scoring scoring) {
            return scoring == null
                    ? List.of()
                    : scoring.scores().stream()
                            .map(given ->
                                    new ScoreResponse(given.criterion(), Tenths.shown(given.tenths()), given.note()))
                            .toList();
        }
    }

    static AssessmentResponse of(Assessment known, Caller caller) {
        Assessment assessment = known.shown(PairingAccess.isBureau(caller));
        return new AssessmentResponse(
                assessment.entry().id(),
                assessment.entry().pairingId(),
                assessment.programmeId(),
                assessment.programmeArea(),
                assessment.entry().supporter(),
                assessment.entry().recipient(),
                assessment.year(),
                assessment.card(),
                ScoreResponse.of(assessment.self()),
                total(assessment.self()),
                ScoreResponse.of(assessment.bureau()),
                total(assessment.bureau()),
                assessment.grade().orElse(null),
                assessment.status(),
                assessment.allowedTransitions(),
                assessment.returnReason(),
                assessment.entry().version(),
                assessment.entry().createdAt(),
                assessment.entry().updatedAt());
    }

    private static @Nullable BigDecimal total(@Nullable Scoring scoring) {
        return scoring == null ? null : Tenths.shown(scoring.total());
    }
}
