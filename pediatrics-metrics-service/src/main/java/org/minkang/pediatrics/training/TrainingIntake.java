package org.minkang.pediatrics.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.TrainingKind;

/**
 * Persons to be taken in for training in a region and a year, and those who were (培养计划与实际招收, D8-N02 to N05).
 *
 * @param id UUIDv7, the same through all versions
 * @param version counts changes, from 0
 * @param area any region, for which nothing below it is counted again; by today's code
 * @param year 2000 to 2100
 * @param programme of what kind
 * @param count how many
 * @param status how far it can be relied on
 * @param createdAt when the first version was recorded, in UTC
 * @param recordedAt when this one was, in UTC
 */
record TrainingIntake(
        UUID id,
        long version,
        RegionCode area,
        int year,
        TrainingKind programme,
        Count count,
        IntakeStatus status,
        Instant createdAt,
        Instant recordedAt) {

    /**
     * How many.
     *
     * @param planned persons to be taken in, 0 to 10,000,000; absent when nothing was planned
     * @param actual persons taken in; absent while that is not known
     * @param source who says so
     * @param closed whether the count is closed
     */
    record Count(@Nullable Long planned, @Nullable Long actual, String source, boolean closed) {

        private void require() {
            if (closed && actual == null) {
                throw ProblemException.invalid(Violation.at("/actual", "ACTUAL_MISSING"));
            }
        }
    }

    /**
     * A new one.
     *
     * @throws ProblemException 422 {@code ACTUAL_MISSING} when a count is closed that nobody has made
     */
    static TrainingIntake recorded(
            UUID id, RegionCode area, int year, TrainingKind programme, Count count, Instant now) {
        count.require();
        IntakeStatus status = IntakeStatus.PROVISIONAL.next(count.closed());
        return new TrainingIntake(id, 0, area, year, programme, count, status, now, now);
    }

    /**
     * Writes it anew; what was final becomes a revision and stays closed.
     *
     * @param now not before this version was recorded
     * @throws ProblemException 422 {@code ACTUAL_MISSING} as above; {@code COUNT_CLOSED} when a closed count is to be open again
     */
    TrainingIntake revise(Count next, Instant now) {
        next.require();
        if (status != IntakeStatus.PROVISIONAL && !next.closed()) {
            throw ProblemException.invalid(Violation.at("/closed", "COUNT_CLOSED"));
        }
        return new TrainingIntake(
                id, version + 1, area, year, programme, next, status.next(next.closed()), createdAt, now);
    }
}
