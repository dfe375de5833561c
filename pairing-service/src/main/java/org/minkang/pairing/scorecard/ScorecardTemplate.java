package org.minkang.pairing.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A shipped score card, in force wherever a bureau has laid down none of its own.
 *
 * @param code stable name
 * @param document the catalogue document from which it is drawn
 * @param sourceRefs the catalogue rows for which the card as a whole stands
 * @param card what it holds
 */
@Schema(name = "ScorecardTemplate")
public record ScorecardTemplate(String code, String document, List<String> sourceRefs, Scorecard card) {

    public ScorecardTemplate {
        sourceRefs = List.copyOf(sourceRefs);
    }
}
