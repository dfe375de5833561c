package org.minkang.pairing.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * A programme to draft from a template; what is left out comes from the template.
 *
 * @param template code of the template
 * @param areaCode the region it covers with all below
 * @param year plan year, 2000 to 2100
 * @param title title, the template's when absent
 * @param preset code of the parameters, the template's when absent
 * @param parameters parameters of its own instead of a preset's
 * @param milestones dates of its own instead of the template's
 */
record ProgrammeRequest(
        @Schema(example = "CITY_TOWNSHIP_SUPPORT") @NotBlank @Size(max = 50)
        String template,

        @Schema(example = "441300") @NotNull RegionCode areaCode,

        @Schema(example = "2026") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Schema(example = "样例市二级医院对口支援乡镇卫生院实施方案") @Size(min = 2, max = 200) @Nullable
        String title,

        @Schema(example = "SEED_2012") @Size(max = 50) @Nullable
        String preset,

        @Valid @Nullable ProgrammeParameters parameters,

        @Schema(
                example =
                        "[{\"kind\": \"PLAN_ISSUED\", \"dueOn\": \"2026-06-15\"}, {\"kind\": \"AGREEMENT_SIGNED\", \"dueOn\": \"2026-06-30\"},"
                                + " {\"kind\": \"POSTS_TAKEN_UP\", \"dueOn\": \"2026-07-30\"}, {\"kind\": \"YEAR_ASSESSED\", \"dueOn\": \"2026-12-30\"}]")
        @Size(min = 4, max = 4)
        @Nullable
        List<@NotNull @Valid Milestone> milestones) {}
