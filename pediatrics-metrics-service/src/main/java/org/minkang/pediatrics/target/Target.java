package org.minkang.pediatrics.target;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;

/**
 * What an indicator is to reach in a region by the end of a year (指标目标). Every step answers the next version or refuses.
 *
 * @param id UUIDv7, the same through all versions
 * @param version counts changes, from 0
 * @param indicator its code
 * @param area where, and in everything below that has no target of its own
 * @param year by the end of which, 2000 to 2100; absent while the document leaves it open (20xx) and no operator has dated it
 * @param criterion what is to be reached
 * @param source the document
 * @param sourceRefs catalogue rows
 * @param verified whether the figure was read from the document itself
 * @param status whether it is still one
 * @param reason why it was withdrawn, absent unless it was
 * @param createdAt when the first version was recorded, in UTC
 * @param recordedAt when this one was, in UTC
 */
public record Target(
        UUID id,
        long version,
        String indicator,
        RegionCode area,
        @Nullable Integer year,
        Criterion criterion,
        String source,
        List<String> sourceRefs,
        boolean verified,
        TargetStatus status,
        @Nullable String reason,
        Instant createdAt,
        Instant recordedAt) {

    public Target {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** Whether it is due in {@code wanted} or later. */
    boolean isDueFrom(int wanted) {
        return year != null && year >= wanted;
    }

    /**
     * Dates it or puts it right.
     *
     * @param aim what it says from now on
     * @param now not before this version was recorded
     * @throws ProblemException 409 when it was withdrawn
     */
    Target revise(Aim aim, Instant now) {
        requireActive("revision");
        return new Target(
                id,
                version + 1,
                indicator,
                area,
                aim.year(),
                aim.criterion(),
                aim.source(),
                sourceRefs,
                aim.verified(),
                status,
                null,
                createdAt,
                now);
    }

    /**
     * Nobody is measured by it any more.
     *
     * @param now not before this version was recorded
     * @throws ProblemException 409 when it was withdrawn before
     */
    Target withdraw(String why, Instant now) {
        requireActive("withdrawal");
        return new Target(
                id,
                version + 1,
                indicator,
                area,
                year,
                criterion,
                source,
                sourceRefs,
                verified,
                TargetStatus.WITHDRAWN,
                why,
                createdAt,
                now);
    }

    private void requireActive(String transition) {
        if (status != TargetStatus.ACTIVE) {
            throw ProblemException.transitionNotAllowed(transition, status, status.allowedTransitions());
        }
    }

    /**
     * What of a target can be put right.
     *
     * @param year by the end of which; absent while it is open
     * @param criterion what is to be reached
     * @param source the document
     * @param verified whether the figure was read from the document itself
     */
    record Aim(@Nullable Integer year, Criterion criterion, String source, boolean verified) {}
}
