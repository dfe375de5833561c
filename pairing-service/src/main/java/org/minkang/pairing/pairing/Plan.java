package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supporter means to do (对口支援工作计划).
 *
 * @param goals what it is to reach, 1 to 20 texts
 * @param tasks what will be done, 1 to 100
 */
public record Plan(
        @Schema(example = "[\"提高常见病、多发病诊疗能力\"]") @NotEmpty @Size(max = 20)
        List<@NotBlank @Size(max = 500) String> goals,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid Task> tasks) {

    public Plan {
        goals = goals == null ? List.of() : List.copyOf(goals);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    /**
     * One thing that will be done.
     *
     * @param title what, 2 to 200 characters
     * @param dueOn by when
     * @param measure how its completion is seen
     */
    @Schema(name = "PlanTask")
    public record Task(
            @Schema(example = "每周一次专家门诊") @NotBlank @Size(min = 2, max = 200)
            String title,

            @Schema(example = "2026-12-30") @NotNull LocalDate dueOn,

            @Schema(example = "门诊登记 48 次") @Size(max = 200) @Nullable
            String measure) {}
}
