package org.minkang.pairing.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/**
 * One row of the programme catalogue that a template carries.
 *
 * @param id stable id such as {@code D0-S02}
 * @param kind what the row is: a goal, a mode, an activity, a step…
 * @param zh the Chinese term
 * @param en in English
 * @param attributes figures of the row by name; what a plan leaves unstated is absent
 */
@Schema(name = "CatalogueRow")
public record CatalogueRow(String id, String kind, String zh, String en, Map<String, String> attributes) {

    public CatalogueRow {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }
}
