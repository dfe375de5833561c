package org.minkang.pairing.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;

/**
 * A notice as callers see it; who the person is, only bureaus can look up.
 *
 * @param staffId the person, for bureaus only; absent for a unit
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "Notice")
record NoticeResponse(
        UUID id,
        UUID programmeId,
        int year,
        NoticeKind kind,
        NoticeSubjectKind subject,
        SocialCreditCode unitCode,
        String unitName,
        RegionCode areaCode,
        @Nullable UUID staffId,
        @Nullable String personName,
        String reason,
        @Nullable UUID assessmentId,
        NoticeStatus status,
        List<String> allowedTransitions,
        @Nullable LocalDate publishedOn,
        @Nullable String withdrawalReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** @param bureau whether a bureau asks */
    static NoticeResponse of(Notice notice, boolean bureau) {
        NoticeSubject subject = notice.subject();
        return new NoticeResponse(
                notice.id(),
                notice.programmeId(),
                notice.year(),
                notice.kind(),
                subject.kind(),
                subject.unitCode(),
                subject.unitName(),
                subject.areaCode(),
                bureau ? subject.staffId() : null,
                subject.personName(),
                notice.reason(),
                notice.assessmentId(),
                notice.status(),
                notice.allowedTransitions(),
                notice.publishedOn(),
                notice.withdrawalReason(),
                notice.version(),
                notice.createdAt(),
                notice.updatedAt());
    }
}
