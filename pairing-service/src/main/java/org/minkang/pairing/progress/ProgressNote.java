package org.minkang.pairing.progress;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a task had come on a day.
 *
 * @param notedOn the day, between the second signature and the last day of support
 * @param percent done, 0 to 100
 * @param note what was done, 2 to 500 characters
 * @param evidence by what it is seen; wanted at 100 percent
 * @param reason why less is done than was noted before; wanted then
 */
@Schema(name = "ProgressNote")
record ProgressNote(
        @Schema(example = "2012-09-30") @NotNull LocalDate notedOn,
        @Schema(example = "40") @NotNull @Min(0) @Max(100) Integer percent,

        @Schema(example = "专家门诊已开 19 次") @NotBlank @Size(min = 2, max = 500)
        String note,

        @Schema(example = "门诊登记本第 1 至 19 页") @Size(min = 2, max = 500) @Nullable
        String evidence,

        @Schema(example = "复核后扣除重复登记") @Size(min = 2, max = 500) @Nullable
        String reason) {

    static final int DONE = 100;

    boolean isDone() {
        return percent == DONE;
    }
}
