package org.minkang.pairing.staff;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The professional titles that staff can bear, shipped as data: the standard's numbers are not verified against its text. */
@Component
public class ProfessionalTitles {

    private record Shipped(String standard, boolean verified, List<ProfessionalTitle> titles) {}

    private final Map<String, ProfessionalTitle> byCode;

    ProfessionalTitles(JsonMapper json) {
        Map<String, ProfessionalTitle> titles = new LinkedHashMap<>();
        read(json).titles().forEach(title -> titles.put(title.code(), title));
        this.byCode = Collections.unmodifiableMap(titles);
    }

    /** All of them, by code. */
    public Collection<ProfessionalTitle> all() {
        return byCode.values();
    }

    public Optional<ProfessionalTitle> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Shipped read(JsonMapper json) {
        ClassPathResource resource = new ClassPathResource("professional-titles.json", ProfessionalTitles.class);
        try (InputStream stream = resource.getInputStream()) {
            return json.readValue(stream, Shipped.class);
        } catch (IOException missing) {
            throw new IllegalStateException("The professional titles are missing from the jar", missing);
        }
    }
}
