package org.minkang.pediatrics.release;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.scorecard.Scorecard;
import org.minkang.pediatrics.scorecard.ScorecardResponse;

/**
 * A scorecard as it was published, with the versions of definitions and the targets of then.
 *
 * @param release in which
 * @param asOf what was known at this moment is in it
 * @param region whose
 * @param name the region's, with those above it
 * @param year by the end of which
 * @param indicators by code
 */
@Schema(name = "ReleasedScorecard")
record ReleasedScorecardResponse(
        UUID release, Instant asOf, RegionCode region, String name, int year, List<Line> indicators) {

    /**
     * One indicator.
     *
     * @param status how far it is settled
     * @param line what the scorecard had
     */
    @Schema(name = "ReleasedLine")
    record Line(ReleaseStatus status, ScorecardResponse.Line line) {}

    static ReleasedScorecardResponse of(Release release, Scorecard card, SettledFigures before) {
        ScorecardResponse shown = ScorecardResponse.of(card);
        List<Line> lines = card.lines().stream()
                .map(line -> new Line(
                        before.status(line),
                        shown.line(line.reading().definition().code())))
                .toList();
        return new ReleasedScorecardResponse(
                release.id(), release.asOf(), shown.region(), shown.name(), shown.year(), lines);
    }
}
