package org.minkang.pediatrics.target;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Bound;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the targets that lie in the jar. */
final class TargetRows {

    private static final String NAME = "targets.json";

    private TargetRows() {}

    /**
     * In the order of the file.
     *
     * @param now when they are recorded
     */
    static List<Target> read(Instant now) {
        try (InputStream resource = new ClassPathResource(NAME, TargetRows.class).getInputStream()) {
            return List.of(new JsonMapper().readValue(resource, Shipped[].class)).stream()
                    .map(shipped -> shipped.target(now))
                    .toList();
        } catch (IOException missing) {
            throw new IllegalStateException(NAME + " is missing from the jar", missing);
        }
    }

    private record Shipped(
            UUID id,
            String indicator,
            RegionCode area,
            @Nullable Integer year,
            BigDecimal value,
            String source,
            List<String> sourceRefs,
            boolean verified) {

        Target target(Instant now) {
            return new Target(
                    id,
                    0,
                    indicator,
                    area,
                    year,
                    new Criterion(value, Direction.AT_LEAST, Bound.INCLUSIVE),
                    source,
                    sourceRefs,
                    verified,
                    TargetStatus.ACTIVE,
                    null,
                    now,
                    now);
        }
    }
}
