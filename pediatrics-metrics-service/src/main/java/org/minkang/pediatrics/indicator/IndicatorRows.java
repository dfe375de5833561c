package org.minkang.pediatrics.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The definitions that come with the service. */
public final class IndicatorRows {

    private static final TypeReference<List<IndicatorDefinition>> DEFINITIONS = new TypeReference<>() {};

    private IndicatorRows() {}

    /** First versions, all of them. */
    public static List<IndicatorDefinition> read() {
        return read("indicators.json");
    }

    /** The next versions of those that the service has corrected since. */
    public static List<IndicatorDefinition> later() {
        return read("indicators-later.json");
    }

    private static List<IndicatorDefinition> read(String name) {
        try (InputStream resource = Objects.requireNonNull(IndicatorRows.class.getResourceAsStream(name))) {
            return new JsonMapper().readValue(resource, DEFINITIONS);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
