package org.minkang.pairing.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.pairing.Specialty;

/**
 * A member of a hospital's staff who can be dispatched (派驻人员).
 *
 * @param id UUIDv7
 * @param number 人员编号, unique in the installation and kept for life
 * @param employer credit code of the hospital that sends them
 * @param employerName its registered name
 * @param areaCode where it is, in whose scope the member is seen
 * @param particulars what may change
 * @param version counts changes, from 0
 * @param createdAt when, in UTC
 * @param createdBy subject of the caller
 * @param updatedAt when last, in UTC
 * @param updatedBy subject of the caller
 */
public record StaffMember(
        UUID id,
        String number,
        SocialCreditCode employer,
        String employerName,
        RegionCode areaCode,
        Particulars particulars,
        long version,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    /**
     * What may change about a member of staff.
     *
     * @param name personal data: shown masked unless a purpose is given
     * @param identity identity number, masked but for its ends; the number itself is not kept
     * @param specialty field of work
     * @param title code of the professional title (GB/T 8561), absent for managers without one
     */
    public record Particulars(
            String name,
            @Nullable String identity,
            Specialty specialty,
            @Nullable String title) {}

    /** The same with other particulars; number and employer stay. */
    StaffMember with(Particulars next, String by, Instant at) {
        return new StaffMember(
                id, number, employer, employerName, areaCode, next, version + 1, createdAt, createdBy, at, by);
    }

    /** As those may see it who have not said what for. */
    public StaffMember masked() {
        Particulars shown = new Particulars(
                PersonalData.maskedName(particulars.name()),
                particulars.identity(),
                particulars.specialty(),
                particulars.title());
        return new StaffMember(
                id,
                number,
                employer,
                employerName,
                areaCode,
                shown,
                version,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy);
    }
}
