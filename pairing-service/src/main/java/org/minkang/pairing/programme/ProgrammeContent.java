package org.minkang.pairing.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What may be changed about a draft programme.
 *
 * @param title 2 to 200 characters
 * @param legalBasis what it rests on
 * @param goals what it is to reach
 * @param parameters what it demands
 * @param milestones the four steps
 */
public record ProgrammeContent(
        @Schema(example = "样例市二级医院对口支援乡镇卫生院实施方案") @NotBlank @Size(min = 2, max = 200)
        String title,

        @Schema(example = "[\"《城乡医院对口支援管理办法》\"]") @NotEmpty @Size(max = 20)
        List<@NotBlank @Size(max = 500) String> legalBasis,

        @Schema(example = "[\"完成二级医院对乡镇卫生院支援的全覆盖\"]") @NotEmpty @Size(max = 20)
        List<@NotBlank @Size(max = 500) String> goals,

        @NotNull @Valid ProgrammeParameters parameters,

        @Schema(
                example =
                        "[{\"kind\": \"PLAN_ISSUED\", \"dueOn\": \"2026-06-15\"}, {\"kind\": \"AGREEMENT_SIGNED\", \"dueOn\": \"2026-06-30\"},"
                                + " {\"kind\": \"POSTS_TAKEN_UP\", \"dueOn\": \"2026-07-30\"}, {\"kind\": \"YEAR_ASSESSED\", \"dueOn\": \"2026-12-30\"}]")
        @NotEmpty
        @Size(min = 4, max = 4)
        List<@NotNull @Valid Milestone> milestones) {}
