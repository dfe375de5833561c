package org.minkang.pairing.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing by which a supporter is assessed (考核指标).
 *
 * @param code unique on its card
 * @param nameZh in Chinese
 * @param nameEn in English
 * @param weight the most points it can be given, 1 to 100
 * @param evidence what is to be shown for it
 * @param sourceRefs the catalogue rows for which it stands, such as {@code D0-O02}
 */
@Schema(name = "ScorecardCriterion")
public record Criterion(
        @Schema(example = "STAFF") @NotBlank @Pattern(regexp = "^[A-Z][A-Z0-9_]{1,39}$")
        String code,

        @Schema(example = "人员派驻") @NotBlank @Size(max = 100) String nameZh,

        @Schema(example = "Staff on post") @NotBlank @Size(max = 100)
        String nameEn,

        @Schema(example = "100") @NotNull @Min(1) @Max(100) Integer weight,

        @Schema(example = "派驻人员花名册和考勤记录") @NotBlank @Size(max = 500)
        String evidence,

        @Schema(example = "[\"D0-R04\"]") @Size(max = 20) @Nullable
        List<@NotBlank @Size(max = 20) String> sourceRefs) {

    public Criterion {
        sourceRefs = sourceRefs == null ? List.of() : List.copyOf(sourceRefs);
    }
}
