package org.minkang.pairing.goal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A goal to set.
 *
 * @param pairingId the pairing for which the supporter sets it
 */
@Schema(name = "AssessmentGoalRequest")
record GoalRequest(
        @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID pairingId,

        @Schema(example = "派驻人员每月在岗不少于 22 天") @NotBlank @Size(min = 2, max = 200)
        String title,

        @Schema(example = "2012-12-30") @NotNull LocalDate dueOn,

        @Schema(example = "考勤表") @NotBlank @Size(min = 2, max = 200)
        String measure) {

    GoalParticulars particulars() {
        return new GoalParticulars(title, dueOn, measure);
    }
}
