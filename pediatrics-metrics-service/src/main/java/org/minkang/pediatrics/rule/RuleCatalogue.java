package org.minkang.pediatrics.rule;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The rules that lie in the jar. */
public final class RuleCatalogue {

    private static final String NAME = "rules.json";
    private static final List<StructuralRule> RULES = read();

    private RuleCatalogue() {}

    /** All of them, by row. */
    public static List<StructuralRule> rules() {
        return RULES;
    }

    private static List<StructuralRule> read() {
        try (InputStream resource = new ClassPathResource(NAME, RuleCatalogue.class).getInputStream()) {
            return List.of(new JsonMapper().readValue(resource, StructuralRule[].class));
        } catch (IOException missing) {
            throw new IllegalStateException(NAME + " is missing from the jar", missing);
        }
    }
}
