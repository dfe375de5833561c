package org.minkang.pediatrics.input;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.indicator.TrainingKind;

/**
 * One version of an intake of training (培训招收人数).
 *
 * @param id the same through all versions
 * @param version from 0
 * @param recordedFrom since when it is known, in UTC
 * @param recordedBy who put it down
 * @param area which region's; one above leaves may have its own
 * @param year in which
 * @param status how far it is settled
 * @param programme of what kind
 * @param source who counted
 * @param planned persons to be taken in; absent when nothing was planned
 * @param actual persons taken in; absent when not known
 */
public record IntakeInput(
        UUID id,
        long version,
        Instant recordedFrom,
        String recordedBy,
        RegionCode area,
        int year,
        String status,
        TrainingKind programme,
        String source,
        @Nullable Long planned,
        @Nullable Long actual)
        implements Input {

    @Override
    public Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        if (planned != null) {
            figures.put("PLANNED", planned.toString());
        }
        if (actual != null) {
            figures.put("ACTUAL", actual.toString());
        }
        return figures;
    }

    @Override
    public boolean concerns(Measure measure) {
        return measure instanceof Measure.Intake intake && intake.programme() == programme;
    }

    @Override
    public long adds(Measure measure) {
        return concerns(measure) ? Objects.requireNonNullElse(actual, 0L) : 0;
    }
}
