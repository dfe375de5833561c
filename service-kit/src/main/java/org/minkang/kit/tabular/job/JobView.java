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
 * @param id UUIDv7
 * @param kind what it does, such as {@code return-import}
 * @param status where it stands; FAILED with errors and no failure means that the file has to be corrected
 * @param counts how far it is
 * @param result rows by what happened to them, once it is finished: created, revised, unchanged and so on. Under warnings: how many
 *     figures or rows were written although they look odd
 * @param errors the first 1,000 errors in file order; errorCount counts all
 * @param errorCount how many errors there are in all
 * @param warnings what of the file was passed over, such as a column whose header nobody knows; the first thousand in file order
 * @param warningCount how many of them there are in all
 * @param failure code of the problem that ended it, absent when none did. Send the file again after STALE_VERSION, when somebody changed
 *     the same at the same time, and some time after UNAVAILABLE or INTERNAL_ERROR; after any other code the file or what it refers to has
 *     to change first
 * @param createdAt when it was asked for
 * @param finishedAt when it ended, absent until then
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
        List<Fault> warnings,
        long warningCount,
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
        JobFindings found = job.findings();
        return new JobView(
                job.id(),
                job.kind(),
                job.status(),
                job.counts(),
                job.result(),
                faults(found.errors(), texts, language),
                found.errorCount(),
                faults(found.warnings(), texts, language),
                found.warningCount(),
                job.failure(),
                job.createdAt(),
                job.finishedAt());
    }

    private static List<Fault> faults(List<CellError> found, ProblemTexts texts, Locale language) {
        return found.stream().map(error -> Fault.of(error, texts, language)).toList();
    }
}
