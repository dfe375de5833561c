package org.minkang.pairing.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What an annual summary says.
 *
 * @param text what was done, 10 to 10,000 characters
 * @param submittedOn when it was handed in, in the year or later
 */
@Schema(name = "AnnualSummaryContent")
record AnnualSummaryContent(
        @Schema(example = "全年派驻 4 人次,开展专家门诊 48 次,受援单位新开展业务 2 项。") @NotBlank @Size(min = 10, max = 10_000)
        String text,

        @Schema(example = "2012-12-20") @NotNull LocalDate submittedOn) {}
