package org.minkang.pediatrics.target;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The targets that every installation begins with: those of the province's programme and of the nation. */
public final class ShippedTargets {

    /** Inserts one of them, of what {@link #parameters} gives, all of it text; recorded when it runs. */
    public static final String INSERT = """
            insert into target (id, version, recorded_from, indicator, area_code, year, value, direction, bound, source, source_refs,
                                verified, status, recorded_by, created_at)
            values (cast(? as uuid), 0, now(), ?, ?, cast(? as integer), cast(? as numeric), ?, ?, ?, string_to_array(?, ','),
                    cast(? as boolean), 'ACTIVE', 'system:catalogue', now())
            """;

    private ShippedTargets() {}

    /** All of them; as if they had been recorded when time began. */
    public static List<Target> read() {
        return TargetRows.read(Instant.EPOCH);
    }

    /** What {@link #INSERT} wants, in order. */
    public static List<@Nullable String> parameters(Target target) {
        Integer year = target.year();
        return Arrays.asList(
                target.id().toString(),
                target.indicator(),
                target.area().value(),
                year == null ? null : year.toString(),
                target.criterion().value().toPlainString(),
                target.criterion().direction().name(),
                target.criterion().bound().name(),
                target.source(),
                String.join(",", target.sourceRefs()),
                Boolean.toString(target.verified()));
    }
}
