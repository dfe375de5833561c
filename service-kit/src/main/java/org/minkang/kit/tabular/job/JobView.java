package org.minkang.kit.tabular.job;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemTexts;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.tabular.CellError;

/**
 * A job as callers see it.
 *
 * @param failure code of the problem that ended it
 * @param errors the first thousand errors in file order
 */
@Schema(name = "Job")
public record JobView(
        UUID id,
        String kind,
        JobStatus status,
        JobCounts counts,
        Map<String, Long> result,
        List<Fault> errors,
        long errorCount,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /**
     * Something wrong with one cell, one header or one row.
     *
     * @param sheet the sheet's name; empty for CSV and NDJSON
     * @param row as the spreadsheet program numbers it, from 1; 0 for the sheet as a whole
     * @param column letters such as {@code AB}; empty in NDJSON and for the row as a whole
     * @param field the column's stable name
     * @param code stable code
     * @param detail what is wrong, in the caller's language
     * @param value what stood in the cell
     */
    @Schema(name = "JobFault")
    public record Fault(
            String sheet, int row, String column, @Nullable String field, String code, String detail, String value) {

        static Fault of(CellError error, ProblemTexts texts, Locale language) {
            Violation violation = new Violation("", error.code(), error.arguments());
            return new Fault(
                    error.sheet(),
                    error.row(),
                    error.column(),
                    error.key(),
                    error.code(),
                    texts.detail(violation, language),
                    error.shown());
        }
    }

    static JobView of(Job job, ProblemTexts texts, Locale language) {
        return new JobView(
                job.id(),
                job.kind(),
                job.status(),
                job.counts(),
                job.result(),
                job.errors().stream()
                        .map(error -> Fault.of(error, texts, language))
                        .toList(),
                job.errorCount(),
                job.failure(),
                job.createdAt(),
                job.finishedAt());
    }
}
