package org.minkang.pairing.scorecard;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The shipped score cards. */
@Component
class ScorecardTemplates {

    private final ScorecardTemplate standard;

    ScorecardTemplates(JsonMapper json) {
        this.standard = read(json, "city-township-support.json");
        standard.card().checked();
    }

    List<ScorecardTemplate> all() {
        return List.of(standard);
    }

    /** The one in force where nothing else is. */
    ScorecardTemplate standard() {
        return standard;
    }

    private static ScorecardTemplate read(JsonMapper json, String name) {
        try (InputStream resource = new ClassPathResource(name, ScorecardTemplates.class).getInputStream()) {
            return json.readValue(resource, ScorecardTemplate.class);
        } catch (IOException missing) {
            throw new IllegalStateException("Score card " + name + " is missing from the jar", missing);
        }
    }
}
