package org.minkang.pairing.monthly;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.figure.CalendarMonth;

/** What callers send about monthly reports. */
final class MonthlyRequests {

    private MonthlyRequests() {}

    /**
     * A report to open.
     *
     * @param pairingId of which pairing
     * @param month of which month
     */
    @Schema(name = "MonthlyReportRequest")
    record Opened(
            @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
            UUID pairingId,

            @Schema(example = "2012-09") @NotNull CalendarMonth month) {}

    /** @param reason why it is to be submitted anew, 2 to 500 characters */
    @Schema(name = "MonthlyReopeningRequest")
    record Reopened(
            @Schema(example = "派驻天数与考勤不符,请更正后重报") @NotBlank @Size(min = 2, max = 500)
            String reason) {}

    /** @param note what the figures do not say, at most 1,000 characters */
    @Schema(name = "MonthlySubmissionRequest")
    record Submitted(
            @Schema(example = "本月两名派驻人员轮换") @Size(max = 1000) @Nullable
            String note) {}
}
