package org.minkang.pairing.posting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.pairing.Specialty;

/** What callers send about postings. */
final class PostingRequests {

    private static final String SOME_ID = "01900000-0000-7000-8000-000000000000";

    private PostingRequests() {}

    /**
     * A posting to draw up.
     *
     * @param pairingId the signed pairing under which it is to be
     * @param staffId who is to go, of the supporter's staff
     * @param specialty of the agreed seat
     * @param discipline of the agreed seat
     * @param batch number of the rotation batch, from 1
     * @param fullTime whether the person can be on no other post meanwhile
     * @param period planned, inside the pairing's
     */
    @Schema(name = "PostingRequest")
    record Planned(
            @Schema(example = SOME_ID) @NotNull UUID pairingId,
            @Schema(example = SOME_ID) @NotNull UUID staffId,
            @Schema(example = "MEDICAL") @NotNull Specialty specialty,

            @Schema(example = "内科") @NotBlank @Size(max = 50)
            String discipline,

            @Schema(example = "1") @NotNull @Min(1) @Max(1000)
            Integer batch,

            @Schema(example = "true") @NotNull Boolean fullTime,
            @NotNull Period period) {}

    /** @param trainedOn when the person was trained on the rules */
    @Schema(name = "TrainingRequest")
    record Trained(@Schema(example = "2012-07-20") @NotNull LocalDate trainedOn) {}

    /** @param reportedOn when the bureau was told who goes */
    @Schema(name = "StaffReportRequest")
    record Reported(@Schema(example = "2012-07-25") @NotNull LocalDate reportedOn) {}

    /** @param arrivedOn the first day on post */
    @Schema(name = "ArrivalRequest")
    record Arrived(@Schema(example = "2012-07-30") @NotNull LocalDate arrivedOn) {}

    /**
     * That a person goes on leave.
     *
     * @param kind why
     * @param from the first day away
     */
    @Schema(name = "LeaveRequest")
    record Away(
            @Schema(example = "SICK") @NotNull LeaveKind kind,
            @Schema(example = "2012-10-08") @NotNull LocalDate from) {}

    /** @param returnedOn the first day on post again */
    @Schema(name = "ReturnRequest")
    record Back(@Schema(example = "2012-10-15") @NotNull LocalDate returnedOn) {}

    /** @param completedOn the last day on post */
    @Schema(name = "CompletionRequest")
    record Completed(
            @Schema(example = "2013-01-31") @NotNull LocalDate completedOn) {}

    /**
     * That a person is called back before the time.
     *
     * @param recalledOn the last day on post
     * @param reason 2 to 500 characters
     */
    @Schema(name = "RecallRequest")
    record Recalled(
            @Schema(example = "2012-11-30") @NotNull LocalDate recalledOn,

            @Schema(example = "支援单位工作需要") @NotBlank @Size(min = 2, max = 500)
            String reason) {}

    /** @param reason why the person does not go, 2 to 500 characters */
    @Schema(name = "CancellationRequest")
    record Cancelled(
            @Schema(example = "本人因病不能派出") @NotBlank @Size(min = 2, max = 500)
            String reason) {}
}
