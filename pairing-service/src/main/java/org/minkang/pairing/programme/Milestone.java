package org.minkang.pairing.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.minkang.pairing.template.MilestoneKind;

/**
 * A step of a programme and its last day.
 *
 * @param kind which step
 * @param dueOn last day in time, in Asia/Shanghai
 */
public record Milestone(
        @Schema(example = "PLAN_ISSUED") @NotNull MilestoneKind kind,
        @Schema(example = "2026-06-15") @NotNull LocalDate dueOn) {}
