package org.minkang.pairing.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.pairing.Specialty;

/**
 * What may change about a member of staff.
 *
 * @param name 1 to 50 characters
 * @param identityNumber identity number (GB 11643-1999); only a masked form is kept
 * @param specialty field of work
 * @param title code of the professional title; only managers may have none
 */
record StaffParticulars(
        @Schema(example = "样例甲") @NotBlank @Size(max = 50) String name,

        @Schema(example = "441302198001010023") @Size(max = 18) @Nullable
        String identityNumber,

        @Schema(example = "MEDICAL") @NotNull Specialty specialty,
        @Schema(example = "233") @Size(max = 3) @Nullable String title) {

    /**
     * What is kept of it.
     *
     * @throws ProblemException 422 when the identity number or the title is none, or the title is missing
     */
    StaffMember.Particulars checked(ProfessionalTitles titles) {
        List<Violation> violations = new ArrayList<>();
        if (identityNumber != null && !PersonalData.isIdentity(identityNumber)) {
            violations.add(Violation.at("/identityNumber", "IDENTITY_NUMBER_MALFORMED"));
        }
        if (title == null && specialty != Specialty.MANAGEMENT) {
            violations.add(Violation.at("/title", "REQUIRED"));
        }
        if (title != null && titles.find(title).isEmpty()) {
            violations.add(Violation.at("/title", "TITLE_UNKNOWN", title));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new StaffMember.Particulars(name, PersonalData.maskedIdentity(identityNumber), specialty, title);
    }
}
