package org.minkang.pairing.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;

/**
 * A notice that commends or criticises (通报表扬、通报批评, D0-S04). Every step answers the new state or refuses with a named problem.
 *
 * @param id UUIDv7
 * @param programmeId under which programme
 * @param programmeArea the region of that programme, whose bureau issues it
 * @param year of which year
 * @param subject whom it is about
 * @param kind whether it commends or criticises
 * @param reason why; names no person
 * @param assessmentId the assessment on which it rests, if one
 * @param status how far it has come
 * @param publishedOn the day it was issued, absent until then
 * @param withdrawalReason why it no longer holds, present exactly then
 * @param version counts changes, from 0
 * @param createdAt when, in UTC
 * @param createdBy the author's subject
 * @param updatedAt when last, in UTC
 * @param updatedBy subject of who changed it last
 */
public record Notice(
        UUID id,
        UUID programmeId,
        RegionCode programmeArea,
        int year,
        NoticeSubject subject,
        NoticeKind kind,
        String reason,
        @Nullable UUID assessmentId,
        NoticeStatus status,
        @Nullable LocalDate publishedOn,
        @Nullable String withdrawalReason,
        long version,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    /** The transitions that its status allows. */
    public List<String> allowedTransitions() {
        return status.allowedTransitions();
    }

    /**
     * The same draft with other content.
     *
     * @throws ProblemException 409 once it is published
     */
    Notice revise(NoticeContent content, String by, Instant at) {
        require("revision", NoticeStatus.DRAFT);
        return next(content, NoticeStatus.DRAFT, null, null, by, at);
    }

    /**
     * Publishes it; neither its author nor its last editor may be who does.
     *
     * @param day the day it was issued
     * @throws ProblemException 409 unless it is a draft
     */
    Notice publish(LocalDate day, String by, Instant at) {
        require("publication", NoticeStatus.DRAFT);
        return next(content(), NoticeStatus.PUBLISHED, day, null, by, at);
    }

    /**
     * Nobody goes on with the draft; it stays where bureaus can read it.
     *
     * @throws ProblemException 409 unless it is a draft
     */
    Notice discard(String by, Instant at) {
        require("discard", NoticeStatus.DRAFT);
        return next(content(), NoticeStatus.DISCARDED, null, null, by, at);
    }

    /**
     * It no longer holds.
     *
     * @throws ProblemException 409 unless it is published
     */
    Notice withdraw(String why, String by, Instant at) {
        require("withdrawal", NoticeStatus.PUBLISHED);
        return next(content(), NoticeStatus.WITHDRAWN, publishedOn, why, by, at);
    }

    private NoticeContent content() {
        return new NoticeContent(kind, reason, assessmentId);
    }

    private void require(String transition, NoticeStatus wanted) {
        if (status != wanted) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
    }

    private Notice next(
            NoticeContent content,
            NoticeStatus nextStatus,
            @Nullable LocalDate published,
            @Nullable String withdrawn,
            String by,
            Instant at) {
        return new Notice(
                id,
                programmeId,
                programmeArea,
                year,
                subject,
                content.kind(),
                content.reason(),
                content.assessmentId(),
                nextStatus,
                published,
                withdrawn,
                version + 1,
                createdAt,
                createdBy,
                at,
                by);
    }
}
