package org.minkang.pairing.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The shipped templates. */
@Component
public class Templates {

    private final List<ProgrammeTemplate> templates;

    Templates(JsonMapper json) {
        this.templates = List.of(read(json, "city-township-support.json"));
    }

    public List<ProgrammeTemplate> all() {
        return templates;
    }

    public Optional<ProgrammeTemplate> find(String code) {
        return templates.stream()
                .filter(template -> template.code().equals(code))
                .findFirst();
    }

    private static ProgrammeTemplate read(JsonMapper json, String name) {
        try (InputStream resource = new ClassPathResource(name, Templates.class).getInputStream()) {
            return json.readValue(resource, ProgrammeTemplate.class);
        } catch (IOException missing) {
            throw new IllegalStateException("Template " + name + " is missing from the jar", missing);
        }
    }
}
