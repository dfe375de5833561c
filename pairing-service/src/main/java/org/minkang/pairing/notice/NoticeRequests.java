package org.minkang.pairing.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;

/** What callers send about notices. */
final class NoticeRequests {

    private NoticeRequests() {}

    /**
     * A notice to draft, about a unit or a person, not both.
     *
     * @param programmeId under which programme
     * @param year of which year
     * @param kind whether it commends or criticises
     * @param unit credit code of the unit
     * @param staffId the person
     * @param reason 5 to 2,000 characters, which name no person
     * @param assessmentId the assessment on which it rests, if one
     */
    @Schema(name = "NoticeRequest")
    record Drafted(
            @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
            UUID programmeId,

            @Schema(example = "2012") @NotNull @Min(1900) @Max(2999)
            Integer year,

            @Schema(example = "CRITICISM") @NotNull NoticeKind kind,

            @Schema(example = "12440100MB2D00014R") @Nullable
            SocialCreditCode unit,

            @Nullable UUID staffId,

            @Schema(example = "驻点轮换脱节,连续 12 日无人在岗。") @NotBlank @Size(min = 5, max = 2000)
            String reason,

            @Nullable UUID assessmentId) {

        NoticeContent content() {
            return new NoticeContent(kind, reason, assessmentId);
        }
    }

    /** @param publishedOn the day it was issued */
    @Schema(name = "NoticePublicationRequest")
    record Published(
            @Schema(example = "2013-01-15") @NotNull LocalDate publishedOn) {}

    /** @param reason why it no longer holds, 2 to 500 characters */
    @Schema(name = "NoticeWithdrawalRequest")
    record Withdrawn(
            @Schema(example = "经复核事实有误") @NotBlank @Size(min = 2, max = 500)
            String reason) {}
}
