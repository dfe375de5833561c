package org.minkang.pediatrics.input;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.indicator.PopulationGroup;

/**
 * One version of a population (人口数).
 *
 * @param id the same through all versions
 * @param version from 0
 * @param recordedFrom since when it is known, in UTC
 * @param recordedBy who put it down
 * @param regionCode the code it was counted under, which may be retired
 * @param area the code that stands for it today
 * @param year by the end of which
 * @param status how far it is settled
 * @param source who counted
 * @param children aged 0 to 14; absent when not known
 * @param residents of any age; absent when not known
 */
public record PopulationInput(
        UUID id,
        long version,
        Instant recordedFrom,
        String recordedBy,
        RegionCode regionCode,
        RegionCode area,
        int year,
        String status,
        String source,
        @Nullable Long children,
        @Nullable Long residents)
        implements Input {

    @Override
    public Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        if (children != null) {
            figures.put(PopulationGroup.CHILDREN.name(), children.toString());
        }
        if (residents != null) {
            figures.put(PopulationGroup.RESIDENTS.name(), residents.toString());
        }
        return figures;
    }

    @Override
    public boolean concerns(Measure measure) {
        return measure instanceof Measure.Population;
    }

    @Override
    public long adds(Measure measure) {
        if (!(measure instanceof Measure.Population persons)) {
            return 0;
        }
        return Objects.requireNonNullElse(persons(persons.group()), 0L);
    }

    /** How many of a group there are; absent when not known. */
    public @Nullable Long persons(PopulationGroup group) {
        return group == PopulationGroup.CHILDREN ? children : residents;
    }
}
