package org.minkang.pediatrics.training;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pediatrics.indicator.TrainingKind;

/** What callers send about intakes. */
final class TrainingRequests {

    private static final int MOST = 10_000_000;

    private TrainingRequests() {}

    /**
     * A new intake.
     *
     * @param regionCode any region of the caller's
     * @param year of which year
     * @param programme of what kind
     * @param planned persons to be taken in; absent when nothing was planned
     * @param actual persons taken in; absent while that is not known
     * @param source who says so
     * @param closed whether the count is closed
     */
    @Schema(name = "TrainingIntakeRequest")
    record Recorded(
            @Schema(example = "441300") @NotNull RegionCode regionCode,

            @Schema(example = "2024") @NotNull @Min(2000) @Max(2100)
            Integer year,

            @Schema(example = "RESIDENCY") @NotNull TrainingKind programme,

            @Schema(example = "40") @Min(0) @Max(MOST) @Nullable
            Long planned,

            @Schema(example = "36") @Min(0) @Max(MOST) @Nullable
            Long actual,

            @Schema(example = "住院医师规范化培训年报") @NotBlank @Size(min = 2, max = 500)
            String source,

            @Schema(example = "false") @NotNull Boolean closed) {

        TrainingIntake.Count count() {
            return new TrainingIntake.Count(planned, actual, source, closed);
        }
    }

    /**
     * An intake written anew.
     *
     * @param planned persons to be taken in; absent when nothing was planned
     * @param actual persons taken in; absent while that is not known
     * @param source who says so
     * @param closed whether the count is closed
     */
    @Schema(name = "TrainingIntakeRevision")
    record Revised(
            @Schema(example = "40") @Min(0) @Max(MOST) @Nullable
            Long planned,

            @Schema(example = "38") @Min(0) @Max(MOST) @Nullable
            Long actual,

            @Schema(example = "住院医师规范化培训年报(核实)") @NotBlank @Size(min = 2, max = 500)
            String source,

            @Schema(example = "true") @NotNull Boolean closed) {

        TrainingIntake.Count count() {
            return new TrainingIntake.Count(planned, actual, source, closed);
        }
    }

    /**
     * Whose progress is wanted.
     *
     * @param region with everything below
     * @param year up to this year
     * @param asOf what was known at this moment
     * @param format {@code json}, {@code csv} or {@code xlsx}; {@code Accept} decides when absent
     * @param charset of CSV: {@code utf-8}, which is usual, or {@code gb18030}
     */
    record ProgressQuery(
            @Parameter(description = "区划(含下级);Region with all below", example = "441300") @NotNull
            RegionCode region,

            @Parameter(description = "年份;Year", example = "2024") @NotNull @Min(2000) @Max(2100)
            Integer year,

            @Parameter(description = "按此时刻已知的数据;What was known at this moment", example = "2024-03-31T16:00:00Z")
            @Nullable
            Instant asOf,

            @Parameter(description = "文件格式;File format", example = "csv") @Pattern(regexp = "json|csv|xlsx") @Nullable
            String format,

            @Parameter(description = "CSV 字符集;Charset of CSV", example = "gb18030")
            @Pattern(regexp = "utf-8|gb18030")
            @Nullable
            String charset)
            implements QueryParameters {}
}
