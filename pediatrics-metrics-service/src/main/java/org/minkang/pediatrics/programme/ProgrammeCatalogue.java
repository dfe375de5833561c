package org.minkang.pediatrics.programme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The rows that lie in the jar. */
final class ProgrammeCatalogue {

    private static final String NAME = "programme-rows.json";
    private static final List<ProgrammeRow> ROWS = read();

    private ProgrammeCatalogue() {}

    /** All of them, in the order of the programme. */
    static List<ProgrammeRow> rows() {
        return ROWS;
    }

    private static List<ProgrammeRow> read() {
        try (InputStream resource = new ClassPathResource(NAME, ProgrammeCatalogue.class).getInputStream()) {
            return List.of(new JsonMapper().readValue(resource, ProgrammeRow[].class));
        } catch (IOException missing) {
            throw new IllegalStateException(NAME + " is missing from the jar", missing);
        }
    }
}
