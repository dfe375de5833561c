package org.minkang.kit.tabular.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;

/**
 * Work that takes longer than a call (作业).
 *
 * @param id UUIDv7
 * @param kind which handler runs it, kebab-case
 * @param status where it stands
 * @param caller who asked for it; it runs with their rights
 * @param parameters JSON object, as the handler wants it
 * @param attempts how often somebody began to run it
 * @param counts how far it is
 * @param result numbers that the handler gives, by name; empty until it is finished
 * @param findings what is wrong with its file, and what of it was passed over
 * @param failure code of the problem that ended it, absent when none did
 * @param createdAt when it was asked for
 * @param finishedAt when it ended, absent until then
 */
public record Job(
        UUID id,
        String kind,
        JobStatus status,
        Caller caller,
        String parameters,
        int attempts,
        JobCounts counts,
        Map<String, Long> result,
        JobFindings findings,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public Job {
        result = Map.copyOf(result);
    }

    /** Whether {@code other} may see it: whose regions hold all of the asker's, and no institution another's. */
    boolean isVisibleTo(Caller other) {
        boolean inside = !caller.regions().isNothing()
                && caller.regions().roots().stream().allMatch(other.regions()::covers);
        return inside
                && (!other.actsForInstitution()
                        || (other.institution() != null && other.institution().equals(caller.institution())));
    }
}
