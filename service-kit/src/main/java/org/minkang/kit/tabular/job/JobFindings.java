package org.minkang.kit.tabular.job;

import java.util.List;
import org.minkang.kit.tabular.CellError;

/**
 * What a job found in its file.
 *
 * @param errors the first errors in file order
 * @param errorCount how many errors there are in all
 * @param warnings the first things that were passed over without harm, in file order
 * @param warningCount how many of them there are in all
 */
public record JobFindings(List<CellError> errors, long errorCount, List<CellError> warnings, long warningCount) {

    static final JobFindings NONE = ofErrors(List.of());

    public JobFindings {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** These errors and nothing else. */
    static JobFindings ofErrors(List<CellError> errors) {
        return new JobFindings(errors, errors.size(), List.of(), 0);
    }
}
