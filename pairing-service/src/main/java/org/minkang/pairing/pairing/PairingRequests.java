package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.SocialCreditCode;

/** What callers send about pairings. */
final class PairingRequests {

    private PairingRequests() {}

    /**
     * A pairing to propose.
     *
     * @param programmeId the programme under which it is to stand
     * @param supporter credit code of who helps
     * @param recipient credit code of who is helped
     * @param period of support, a year at least (D0-N03)
     * @param modes how, at least one
     */
    @Schema(name = "PairingRequest")
    record Proposed(
            @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
            UUID programmeId,

            @Schema(example = "12440100MB2D00014R") @NotNull SocialCreditCode supporter,
            @Schema(example = "12441322MB2D0017XM") @NotNull SocialCreditCode recipient,
            @NotNull Period period,

            @Schema(example = "[\"STATIONED\"]") @NotEmpty @Size(max = 3)
            Set<@NotNull SupportMode> modes) {}

    /**
     * That a pairing is fixed.
     *
     * @param designatedOn the day, not before the programme was published
     */
    @Schema(name = "DesignationRequest")
    record Designation(
            @Schema(example = "2026-06-12") @NotNull LocalDate designatedOn) {}

    /**
     * Why a pairing is taken back.
     *
     * @param reason 2 to 500 characters
     */
    @Schema(name = "WithdrawalRequest")
    record Withdrawal(
            @Schema(example = "受援单位已撤并") @NotBlank @Size(min = 2, max = 500)
            String reason) {}

    /**
     * That support rests.
     *
     * @param suspendedOn the first day on which nobody is due
     * @param reason 2 to 500 characters
     */
    @Schema(name = "SuspensionRequest")
    record Suspended(
            @Schema(example = "2012-10-01") @NotNull LocalDate suspendedOn,

            @Schema(example = "受援单位改建") @NotBlank @Size(min = 2, max = 500)
            String reason) {}

    /** @param resumedOn the first day on which staff are due again */
    @Schema(name = "ResumptionRequest")
    record Resumed(@Schema(example = "2012-10-15") @NotNull LocalDate resumedOn) {}

    /**
     * That a pairing ends before its time.
     *
     * @param terminatedOn the last day of support
     * @param reason 2 to 500 characters
     */
    @Schema(name = "TerminationRequest")
    record Terminated(
            @Schema(example = "2012-11-30") @NotNull LocalDate terminatedOn,

            @Schema(example = "受援单位已撤并") @NotBlank @Size(min = 2, max = 500)
            String reason) {}
}
