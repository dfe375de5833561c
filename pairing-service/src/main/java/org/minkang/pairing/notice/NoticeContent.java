package org.minkang.pairing.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/**
 * What may be changed about a notice that is not published.
 *
 * @param kind whether it commends or criticises
 * @param reason 5 to 2,000 characters, which name no person
 * @param assessmentId the assessment on which it rests, if one
 */
@Schema(name = "NoticeContent")
record NoticeContent(
        @Schema(example = "CRITICISM") @NotNull NoticeKind kind,

        @Schema(example = "驻点轮换脱节,连续 12 日无人在岗。") @NotBlank @Size(min = 5, max = 2000)
        String reason,

        @Nullable UUID assessmentId) {

    /**
     * The same, when the reason does not name the person whom the notice masks.
     *
     * @param name in full
     * @throws ProblemException 422 {@code REASON_NAMES_PERSON}
     */
    NoticeContent withoutName(String name) {
        if (reason.contains(name)) {
            throw ProblemException.invalid(Violation.at("/reason", "REASON_NAMES_PERSON"));
        }
        return this;
    }
}
