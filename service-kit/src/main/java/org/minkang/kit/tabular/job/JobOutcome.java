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
 * @param findings what is wrong with the file, and what of it was passed over
 * @param failure code of the problem that ended it
 */
record JobOutcome(
        boolean kept,
        JobStatus status,
        JobCounts counts,
        Map<String, Long> result,
        JobFindings findings,
        @Nullable String failure) {

    /** Ended by a file that cannot be read or by a refusal. */
    static JobOutcome refused(ProblemException problem, JobCounts counts) {
        List<CellError> errors = problem.violations().stream()
                .map(violation -> new CellError("", 0, "", null, violation.code(), violation.arguments(), ""))
                .toList();
        return failed(counts, JobFindings.ofErrors(errors), problem.type().name());
    }

    /** Ended by a failure of ours, after as many attempts as there are. */
    static JobOutcome givenUp(JobCounts counts) {
        return failed(counts, JobFindings.NONE, CommonProblem.INTERNAL_ERROR.name());
    }

    private static JobOutcome failed(JobCounts counts, JobFindings findings, String failure) {
        return new JobOutcome(false, JobStatus.FAILED, counts, Map.of(), findings, failure);
    }
}
