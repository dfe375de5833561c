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
 * @param institutionName registered name
 * @param institutionClass by WS 218
 * @param regionCode the leaf of the tree of regions in which the institution is, by today's code
 * @param figures what is said so far, submitted or not
 * @param submittedFigures what was submitted before it was reopened and revised, and counts until it is submitted again; absent otherwise
 * @param allowedTransitions steps that its status allows next, each the last segment of its path
 * @param reason why it was reopened or exempted
 * @param warnings what is odd and yet taken; only in the answer to its submission
 * @param submittedBy who submitted it, by the subject of their token; absent before that and once it is reopened
 * @param checkedBy who checked it, by the subject of their token; absent before that and once it is reopened
 * @param approvedBy who approved it, by the subject of their token; absent before that and once it is reopened
 * @param version of this state, 0 for the first; the number in its ETag
 * @param recordedAt since when it stands so
 * @param recordedBy who wrote this state, by the subject of their token
 * @param createdAt when the first state was written, in UTC
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
