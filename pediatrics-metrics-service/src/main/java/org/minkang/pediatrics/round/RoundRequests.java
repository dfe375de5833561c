package org.minkang.pediatrics.round;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.resource.ClassPrefix;

/** What callers send about rounds. */
final class RoundRequests {

    private RoundRequests() {}

    /**
     * A round to open.
     *
     * @param regionCode whose institutions, subtree included
     * @param year of which year, 2000 to this year
     * @param classes beginnings of class codes; A, B, C, G and X-SCHOOL when absent
     * @param dueOn the last day in time
     * @param sourceRef what demands the returns, at most 100 characters
     */
    @Schema(name = "ReturnRoundRequest")
    record Opened(
            @Schema(example = "441300") @NotNull RegionCode regionCode,

            @Schema(example = "2025") @NotNull @Min(2000) @Max(2100)
            Integer year,

            @Schema(example = "[\"A\", \"C2\"]") @Size(min = 1, max = 20) @Nullable
            List<ClassPrefix> classes,

            @Schema(example = "2026-03-31") @NotNull LocalDate dueOn,

            @Schema(example = "惠卫统〔2026〕3号") @NotBlank @Size(max = 100)
            String sourceRef) {

        Opened {
            Period.requireInRange(dueOn);
        }
    }

    /** @param region only what lies in it, subtree included; the whole round as far as it lies in the caller's regions when absent */
    @Schema(name = "ReturnRoundStepRequest")
    record Step(@Schema(example = "441322") @Nullable RegionCode region) {}
}
