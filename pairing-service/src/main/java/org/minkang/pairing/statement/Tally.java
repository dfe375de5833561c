package org.minkang.pairing.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.figure.DaySet;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.posting.Posting;
import org.minkang.pairing.statement.SupportFigures.Activities;
import org.minkang.pairing.statement.SupportFigures.Given;
import org.minkang.pairing.statement.SupportFigures.PlanTasks;
import org.minkang.pairing.statement.SupportFigures.Training;

/**
 * Figures of one pairing in the making.
 *
 * @param period the days that count
 * @param tasks how many tasks its plans have
 * @param postings that have any of these days
 * @param activities confirmed ones
 * @param given confirmed contributions
 * @param training places that begin within the days
 * @param done tasks that are done: completed and confirmed
 */
record Tally(
        Period period,
        long tasks,
        List<Posting> postings,
        List<Activities> activities,
        List<Given> given,
        List<Training> training,
        List<PlanTasks> done) {

    static Tally of(Pairing pairing, Period period) {
        long tasks = pairing.plans().values().stream()
                .mapToLong(plan -> plan.tasks().size())
                .sum();
        return new Tally(
                period,
                tasks,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Puts postings with the pairings under which they are; what is under another pairing is passed over. */
    static void sort(Map<UUID, Tally> tallies, Collection<Posting> postings) {
        postings.forEach(posting -> {
            Tally tally = tallies.get(posting.pairingId());
            if (tally != null) {
                tally.postings().add(posting);
            }
        });
    }

    SupportFigures figures() {
        Map<UUID, DaySet> served = served();
        long staff = served.values().stream().filter(days -> days.days() > 0).count();
        long onLast = served.values().stream()
                .filter(days -> days.contains(period.end()))
                .count();
        long personDays = served.values().stream().mapToLong(DaySet::days).sum();
        long places = training.stream().mapToLong(Training::places).sum();
        long persons = training.stream().mapToLong(Training::persons).sum();
        long completed = done.stream().mapToLong(PlanTasks::completed).sum();
        long confirmed = done.stream().mapToLong(PlanTasks::confirmed).sum();
        return new SupportFigures(
                onLast,
                staff,
                personDays,
                SupportFigures.merged(activities, List.of()),
                given.stream().reduce(Given.NONE, Given::plus),
                new Training(places, persons),
                new PlanTasks(tasks, completed, confirmed));
    }

    /** The days on which each person was on post; one on two posts under the pairing on a day counts once. */
    private Map<UUID, DaySet> served() {
        DaySet wanted = DaySet.of(period);
        Map<UUID, DaySet> byPerson = new HashMap<>();
        postings.forEach(posting -> byPerson.merge(
                posting.person().staffId(), posting.served(period.end()).and(wanted), DaySet::or));
        return byPerson;
    }
}
