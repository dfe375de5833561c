package org.minkang.benchmarks.twin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the registry, with the columns that pairing-service reads. */
record Institution(
        UUID id,
        String creditCode,
        @Nullable String insuranceCode,
        String name,
        String institutionClass,
        Level level,
        Grade grade,
        String regionCode,
        String areaCode,
        @Nullable String address,
        Status status,
        @Nullable String statusReason,
        @Nullable LocalDate closedOn,
        @Nullable String successor,
        List<Alias> aliases,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    enum Level {
        PRIMARY,
        SECONDARY,
        TERTIARY,
        UNRATED
    }

    enum Grade {
        SPECIAL,
        A,
        B,
        C,
        UNRATED
    }

    enum Status {
        ACTIVE,
        CLOSED
    }

    record Alias(String system, String code) {}
}
