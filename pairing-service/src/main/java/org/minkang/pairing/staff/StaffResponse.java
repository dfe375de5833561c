package org.minkang.pairing.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.pairing.Specialty;

/**
 * A member of staff as callers see them.
 *
 * @param name masked, such as 张*, unless a purpose is given
 * @param identity the identity number, masked; absent when none was given
 * @param title code of the professional title (GB/T 8561), absent for managers without one
 */
@Schema(name = "StaffMember")
record StaffResponse(
        UUID id,
        String number,
        SocialCreditCode employer,
        String employerName,
        RegionCode areaCode,
        String name,
        @Nullable String identity,
        Specialty specialty,
        @Nullable String title,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** @param member masked, unless the caller said what for */
    static StaffResponse of(StaffMember member) {
        StaffMember.Particulars particulars = member.particulars();
        return new StaffResponse(
                member.id(),
                member.number(),
                member.employer(),
                member.employerName(),
                member.areaCode(),
                particulars.name(),
                particulars.identity(),
                particulars.specialty(),
                particulars.title(),
                member.version(),
                member.createdAt(),
                member.updatedAt());
    }
}
