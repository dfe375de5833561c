package org.minkang.pairing.posting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.figure.Percent;
import org.minkang.pairing.pairing.Specialty;

/**
 * Whether a pairing's agreed seats were filled without a gap, and its team as strong as the programme demands.
 *
 * @param pairingId which pairing
 * @param through the last day looked at
 * @param projected whether days to come are looked at as they are planned
 * @param seats each agreed seat
 * @param total all seats together
 * @param team persons on post against the programme's least number, absent when it demands none
 * @param seniors persons of associate senior title or above against its least number, absent when it demands none
 * @param shortStays stays of a person that are shorter than the programme's least number of months; none when it demands none
 */
@Schema(name = "ContinuityReport")
record ContinuityReport(
        UUID pairingId,
        LocalDate through,
        boolean projected,
        List<OfSeat> seats,
        Total total,
        @Nullable Demand team,
        @Nullable Demand seniors,
        List<ShortStay> shortStays) {

    /**
     * One agreed seat.
     *
     * @param specialty field of work
     * @param discipline clinical discipline
     * @param headcount how many are due at a time
     * @param covered the stretches with all of them on post
     * @param gaps the stretches with some missing, and how many
     * @param overlaps the stretches with more than agreed, and how many more
     * @param total the figures
     */
    @Schema(name = "SeatContinuity")
    record OfSeat(
            Specialty specialty,
            String discipline,
            int headcount,
            List<Period> covered,
            List<Continuity.Stretch> gaps,
            List<Continuity.Stretch> overlaps,
            Total total) {}

    /**
     * Figures of continuity.
     *
     * @param dueDays person-days due
     * @param coveredDays person-days of these that were served
     * @param percent their share with two decimals, rounded down; absent when nothing was due
     */
    @Schema(name = "ContinuityTotal")
    record Total(long dueDays, long coveredDays, @Nullable String percent) {

        static Total of(long due, long covered) {
            return new Total(due, covered, Percent.shown(covered, due));
        }
    }

    /**
     * A least number of persons on post.
     *
     * @param least what the programme demands
     * @param met whether it was reached on every due day
     * @param gaps the stretches with fewer, and how many were missing
     */
    @Schema(name = "TeamDemand")
    record Demand(int least, boolean met, List<Continuity.Stretch> gaps) {}

    /**
     * A stay that is too short.
     *
     * @param number of the person
     * @param period from the first to the last day on post
     * @param leastMonths what the programme demands
     */
    @Schema(name = "ShortStay")
    record ShortStay(String number, Period period, int leastMonths) {}
}
