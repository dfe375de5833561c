package org.minkang.pairing.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.pairing.pairing.Specialty;

/**
 * A member of staff to register.
 *
 * @param number unique in the installation, kept for life
 * @param employer credit code of the hospital that sends them
 */
record StaffRequest(
        @Schema(example = "GD-HZ-0001") @NotBlank @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9-]{1,31}$")
        String number,

        @Schema(example = "12440100MB2D00014R") @NotNull SocialCreditCode employer,
        @Schema(example = "样例甲") @NotBlank @Size(max = 50) String name,

        @Schema(example = "441302198001010023") @Size(max = 18) @Nullable
        String identityNumber,

        @Schema(example = "MEDICAL") @NotNull Specialty specialty,
        @Schema(example = "233") @Size(max = 3) @Nullable String title) {

    StaffParticulars particulars() {
        return new StaffParticulars(name, identityNumber, specialty, title);
    }
}
