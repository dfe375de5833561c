package org.minkang.pairing.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.figure.DaySet;
import org.minkang.pairing.pairing.Agreement;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.programme.ProgrammeParameters;

/**
 * Who is on post on which days under one pairing, as it was or as it is planned.
 *
 * @param turns every posting that counts, with its days
 */
record Roster(List<Turn> turns) {

    /**
     * One posting's part.
     *
     * @param posting whose
     * @param days on which it counts
     */
    record Turn(Posting posting, DaySet days) {}

    /** As it was up to {@code through}, which is not in the future. */
    static Roster served(Collection<Posting> postings, LocalDate through) {
        return new Roster(postings.stream()
                .map(posting -> new Turn(posting, posting.served(through)))
                .toList());
    }

    /** As it was until {@code today} and is planned from then on, up to {@code through}. */
    static Roster expected(Collection<Posting> postings, LocalDate today, LocalDate through) {
        return new Roster(postings.stream()
                .map(posting -> new Turn(posting, posting.expected(today).through(through)))
                .toList());
    }

    /** The same up to a day. */
    Roster through(LocalDate last) {
        return new Roster(turns.stream()
                .map(turn -> new Turn(turn.posting(), turn.days().through(last)))
                .toList());
    }

    /** Compares it with what was agreed and demanded. */
    ContinuityReport report(Pairing pairing, ProgrammeParameters demanded, LocalDate through, boolean projected) {
        DaySet due = due(pairing).through(through);
        Agreement agreement = pairing.agreement();
        List<ContinuityReport.OfSeat> seats = agreement == null
                ? List.of()
                : agreement.seats().stream().map(seat -> ofSeat(seat, due)).toList();
        return new ContinuityReport(
                pairing.id(),
                through,
                projected,
                seats,
                total(seats),
                demand(leastTeam(pairing, demanded), due, turn -> true),
                demand(demanded.minSeniorCount(), due, turn -> turn.posting()
                        .person()
                        .senior()),
                shortStays(demanded.minContinuousMonths()));
    }

    /** A pairing on whose posts nobody is yet is due from the first day somebody is expected; one that was taken back, never. */
    private DaySet due(Pairing pairing) {
        if (pairing.status() == PairingStatus.WITHDRAWN) {
            return DaySet.none();
        }
        if (pairing.course().activeOn() != null) {
            return pairing.due();
        }
        return turns.stream()
                .flatMap(turn -> turn.days().periods().stream())
                .map(Period::start)
                .min(LocalDate::compareTo)
                .map(first -> DaySet.of(new Period(first, pairing.period().end())))
                .orElse(DaySet.none());
    }

    private ContinuityReport.OfSeat ofSeat(Agreement.Seat seat, DaySet due) {
        Continuity continuity = Continuity.of(
                seat.headcount(),
                due,
                byPerson(turn -> seat.isOf(
                                turn.posting().specialty(), turn.posting().discipline()))
                        .values());
        return new ContinuityReport.OfSeat(
                seat.specialty(),
                seat.discipline(),
                seat.headcount(),
                continuity.covered(),
                continuity.gaps(),
                continuity.overlaps(),
                ContinuityReport.Total.of(continuity.dueDays(), continuity.coveredDays()));
    }

    private static ContinuityReport.Total total(List<ContinuityReport.OfSeat> seats) {
        return ContinuityReport.Total.of(
                seats.stream().mapToLong(seat -> seat.total().dueDays()).sum(),
                seats.stream().mapToLong(seat -> seat.total().coveredDays()).sum());
    }

    private static @Nullable Integer leastTeam(Pairing pairing, ProgrammeParameters demanded) {
        boolean tcm = pairing.supporter().institutionClass().isTcmHospital();
        return tcm && demanded.minTeamSizeTcm() != null ? demanded.minTeamSizeTcm() : demanded.minTeamSize();
    }

    private ContinuityReport.@Nullable Demand demand(@Nullable Integer least, DaySet due, Predicate<Turn> counts) {
        if (least == null || least == 0) {
            return null;
        }
        List<Continuity.Stretch> gaps =
                Continuity.of(least, due, byPerson(counts).values()).gaps();
        return new ContinuityReport.Demand(least, gaps.isEmpty(), gaps);
    }

    /** Leave does not break a stay; a day between two postings does. */
    private List<ContinuityReport.ShortStay> shortStays(@Nullable Integer leastMonths) {
        if (leastMonths == null) {
            return List.of();
        }
        Map<String, List<Period>> stays = new LinkedHashMap<>();
        turns.stream().filter(turn -> !turn.days().periods().isEmpty()).forEach(turn -> stays.computeIfAbsent(
                        turn.posting().person().number(), number -> new ArrayList<>())
                .add(turn.posting().period()));
        return stays.entrySet().stream()
                .flatMap(person -> DaySet.of(person.getValue()).periods().stream()
                        .filter(stay -> !stay.atLeastMonths(leastMonths))
                        .map(stay -> new ContinuityReport.ShortStay(person.getKey(), stay, leastMonths)))
                .toList();
    }

    private Map<String, DaySet> byPerson(Predicate<Turn> counts) {
        Map<String, List<Period>> periods = new LinkedHashMap<>();
        turns.stream().filter(counts).forEach(turn -> periods.computeIfAbsent(
                        turn.posting().person().number(), number -> new ArrayList<>())
                .addAll(turn.days().periods()));
        Map<String, DaySet> days = new LinkedHashMap<>();
        periods.forEach((number, all) -> days.put(number, DaySet.of(all)));
        return days;
    }
}
