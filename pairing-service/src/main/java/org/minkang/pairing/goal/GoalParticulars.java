package org.minkang.pairing.goal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the supporter wants of itself.
 *
 * @param title what, 2 to 200 characters
 * @param dueOn by when, between the second signature and the last day of support
 * @param measure how it is seen, 2 to 200 characters
 */
@Schema(name = "AssessmentGoalParticulars")
record GoalParticulars(
        @Schema(example = "派驻人员每月在岗不少于 22 天") @NotBlank @Size(min = 2, max = 200)
        String title,

        @Schema(example = "2012-12-30") @NotNull LocalDate dueOn,

        @Schema(example = "考勤表") @NotBlank @Size(min = 2, max = 200)
        String measure) {}
