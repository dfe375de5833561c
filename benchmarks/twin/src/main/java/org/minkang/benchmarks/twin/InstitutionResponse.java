package org.minkang.benchmarks.twin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution as callers see it, with the fields that pairing-service answers. */
record InstitutionResponse(
        UUID id,
        String creditCode,
        @Nullable String insuranceCode,
        String name,
        String institutionClass,
        Institution.Level level,
        Institution.Grade grade,
        String regionCode,
        String areaCode,
        @Nullable String address,
        Institution.Status status,
        @Nullable String statusReason,
        @Nullable LocalDate closedOn,
        @Nullable String successor,
        List<Institution.Alias> aliases,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static InstitutionResponse of(Institution institution) {
        return new InstitutionResponse(
                institution.id(),
                institution.creditCode(),
                institution.insuranceCode(),
                institution.name(),
                institution.institutionClass(),
                institution.level(),
                institution.grade(),
                institution.regionCode(),
                institution.areaCode(),
                institution.address(),
                institution.status(),
                institution.statusReason(),
                institution.closedOn(),
                institution.successor(),
                institution.aliases(),
                List.of(institution.status() == Institution.Status.ACTIVE ? "closure" : "reopening"),
                institution.version(),
                institution.createdAt(),
                institution.updatedAt());
    }
}
