package org.minkang.pediatrics.difference;

import java.util.List;
import java.util.Optional;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.Readings;
import org.minkang.pediatrics.scorecard.ScoreLine;
import org.minkang.pediatrics.scorecard.Scorecard;

/**
 * What was known of a region's values at one end of the time looked at.
 *
 * @param knowledge definitions, targets and rounds
 * @param card the scorecard, without places among others
 */
record Moment(Knowledge knowledge, Scorecard card) {

    static Moment of(RegionCode region, int year, Knowledge knowledge, Readings readings) {
        return new Moment(
                knowledge,
                Scorecard.of(readings, year, knowledge, knowledge.indicators().inForce(year), List.of()));
    }

    Optional<ScoreLine> line(String indicator) {
        return card.lines().stream()
                .filter(line -> line.reading().definition().code().equals(indicator))
                .findFirst();
    }
}
