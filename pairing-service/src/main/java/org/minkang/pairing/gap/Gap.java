package org.minkang.pairing.gap;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.pairing.Specialty;

/**
 * A stretch of days on which the same number of persons was missing from one agreed seat (断档, D0-P05).
 *
 * @param specialty of the seat
 * @param discipline of the seat
 * @param headcount how many were due, 1 or more
 * @param missing how many of them were missing, 1 to the headcount
 * @param period from the first day to the last
 * @param days how many days that is
 * @param lastPerson who left the seat last before, absent when nobody had been on it
 */
@Schema(name = "SeatGap")
record Gap(
        Specialty specialty,
        String discipline,
        int headcount,
        int missing,
        Period period,
        long days,
        @Nullable LastPerson lastPerson) {

    /**
     * Whom a bureau asks first.
     *
     * @param number of the member of staff
     * @param name masked
     */
    @Schema(name = "LastPerson")
    record LastPerson(String number, String name) {}
}
