package org.minkang.pediatrics.target;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;

/** Targets that domain tests start from. */
public final class Targets {

    public static final Instant NOW = Instant.parse("2024-03-01T00:00:00Z");

    private Targets() {}

    /** An active one, just laid down. */
    public static Target target(String indicator, RegionCode area, @Nullable Integer year, Criterion criterion) {
        return new Target(
                Ids.next(),
                0,
                indicator,
                area,
                year,
                criterion,
                "D8",
                List.of("D8-T01"),
                true,
                TargetStatus.ACTIVE,
                null,
                NOW,
                NOW);
    }
}
