package org.minkang.pairing.goal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A check that the supporter made on one of its goals (监督检查).
 *
 * @param checkedOn when, no earlier than the check before
 * @param finding what was found, 2 to 500 characters
 * @param met whether the goal was met
 */
@Schema(name = "AssessmentGoalCheck")
record GoalCheck(
        @Schema(example = "2012-10-15") @NotNull LocalDate checkedOn,

        @Schema(example = "九月在岗 23 天,考勤齐全") @NotBlank @Size(min = 2, max = 500)
        String finding,

        @Schema(example = "true") @NotNull Boolean met) {}
