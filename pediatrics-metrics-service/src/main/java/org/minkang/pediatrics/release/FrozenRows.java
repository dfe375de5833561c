package org.minkang.pediatrics.release;

import java.math.BigDecimal;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.Indicators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads scorecards as they were frozen. The first ones tell no units and have amounts in fen: they are told as all others are, and are the
 * same numbers.
 */
final class FrozenRows {

    private final JsonMapper json;
    private final Indicators indicators;

    FrozenRows(JsonMapper json, Indicators indicators) {
        this.json = json;
        this.indicators = indicators;
    }

    ReleasedScorecardResponse read(String content) {
        JsonNode card = json.readTree(content);
        for (JsonNode released : card.path("indicators")) {
            if (released.path("line") instanceof ObjectNode line && !line.has("numeratorUnit")) {
                indicators
                        .find(
                                line.path("indicator").asString(),
                                line.path("version").asInt())
                        .ifPresent(definition -> addUnits(line, definition));
            }
        }
        return json.treeToValue(card, ReleasedScorecardResponse.class);
    }

    private void addUnits(ObjectNode line, IndicatorDefinition definition) {
        CountUnit unit = definition.numeratorUnit();
        line.put("numeratorUnit", unit.name());
        tell(line, "numerator", unit);
        tell(line, "gap", unit);
        if (line.path("path") instanceof ObjectNode path) {
            tell(path, "yearlyIncrease", unit);
        }
        CountUnit against = definition.denominatorUnit();
        if (against != null) {
            line.put("denominatorUnit", against.name());
            tell(line, "denominator", against);
        }
    }

    private void tell(ObjectNode of, String member, CountUnit unit) {
        JsonNode kept = of.get(member);
        if (kept != null && kept.isNumber()) {
            Quantity told = unit.quantity(new BigDecimal(kept.asString()).toBigInteger());
            of.set(member, json.valueToTree(told));
        }
    }
}
