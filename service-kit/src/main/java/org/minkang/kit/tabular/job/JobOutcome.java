package org.minkang.kit.tabular.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.tabular.CellError;

/**
 * How a job ended.
 *
 * @param kept whether what it wrote stays; otherwise it is rolled back
 * @param status SUCCEEDED or FAILED
 * @param counts rows in all
 * @param result numbers by name
 * @param errors the first errors in file order
 * @param errorCount how many there are in all
 * @param failure code of the problem that ended it
 */
record JobOutcome(
        boolean kept,
        JobStatus status,
        JobCounts counts,
        Map<String, Long> result,
        List<CellError> errors,
        long errorCount,
        @Nullable String failure) {

    /** Ended by a file that cannot be read or by a refusal. */
    static JobOutcome refused(ProblemException problem, JobCounts counts) {
        List<CellError> errors = problem.violations().stream()
                .map(violation -> new CellError("", 0, "", null, violation.code(), violation.arguments(), ""))
                .toList();
        return failed(counts, errors, problem.type().name());
    }

    /** Ended by a failure of ours, after as many attempts as there are. */
    static JobOutcome givenUp(JobCounts counts) {
        return failed(counts, List.of(), CommonProblem.INTERNAL_ERROR.name());
    }

    private static JobOutcome failed(JobCounts counts, List<CellError> errors, String failure) {
        return new JobOutcome(false, JobStatus.FAILED, counts, Map.of(), errors, errors.size(), failure);
    }
}
