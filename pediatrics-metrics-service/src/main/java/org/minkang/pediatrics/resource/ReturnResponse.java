package org.minkang.pediatrics.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.region.RegionCode;

/**
 * A return as callers see it.
 *
 * @param figures what is said so far, submitted or not
 * @param submittedFigures what was submitted before it was reopened and revised, and counts until it is submitted again; absent otherwise
 * @param reason why it was reopened or exempted
 * @param warnings what is odd and yet taken; only in the answer to its submission
 * @param recordedAt since when it stands so
 */
@Schema(name = "ResourceReturn")
record ReturnResponse(
        UUID id,
        SocialCreditCode institution,
        String institutionName,
        InstitutionClass institutionClass,
        RegionCode regionCode,
        int year,
        ReturnFigures figures,
        @Nullable ReturnFigures submittedFigures,
        ReturnStatus status,
        List<String> allowedTransitions,
        @Nullable String reason,
        @Nullable List<FindingResponse> warnings,
        @Nullable String submittedBy,
        @Nullable String checkedBy,
        @Nullable String approvedBy,
        long version,
        Instant recordedAt,
        String recordedBy,
        Instant createdAt) {

    static ReturnResponse of(ResourceReturn one) {
        return of(one, null);
    }

    static ReturnResponse of(ResourceReturn one, @Nullable List<FindingResponse> warnings) {
        return new ReturnResponse(
                one.id(),
                one.institution().creditCode(),
                one.institution().name(),
                one.institution().institutionClass(),
                one.institution().area(),
                one.year(),
                ReturnFigures.of(one.said()),
                one.revision() == null ? null : ReturnFigures.of(one.figures()),
                one.status(),
                one.status().allowedTransitions(),
                one.reason(),
                warnings,
                one.signatures().submittedBy(),
                one.signatures().checkedBy(),
                one.signatures().approvedBy(),
                one.version(),
                one.stamp().recordedFrom(),
                one.stamp().recordedBy(),
                one.stamp().createdAt());
    }
}
