package org.minkang.pairing.certificate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.pairing.figure.DaySet;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.posting.Posting;

/**
 * What one person served at supported institutions, over all postings (累计服务).
 *
 * @param stretches by start: for each pairing the fewest periods that have every day served under it and no other
 */
public record ServiceRecord(List<Stretch> stretches) {

    private static final Comparator<Stretch> IN_ORDER =
            Comparator.comparing(Stretch::period).thenComparing(Stretch::pairingId);

    /**
     * Days on end under one pairing.
     *
     * @param pairingId under which
     * @param recipientCode of the institution served
     * @param recipientName its name, as in the pairing
     * @param period from the first to the last day
     */
    public record Stretch(UUID pairingId, SocialCreditCode recipientCode, String recipientName, Period period) {}

    public ServiceRecord {
        stretches = List.copyOf(stretches);
    }

    /**
     * Cumulates what was served: days on post, those of leave left out, on which the pairing was in force and not suspended.
     *
     * @param postings of one person
     * @param pairings all those of the postings
     * @param today days after it do not count yet
     */
    static ServiceRecord of(Collection<Posting> postings, Collection<Pairing> pairings, LocalDate today) {
        Map<UUID, DaySet> served = new LinkedHashMap<>();
        postings.forEach(posting -> served.merge(posting.pairingId(), posting.served(today), DaySet::or));
        return new ServiceRecord(pairings.stream()
                .flatMap(pairing ->
                        served.getOrDefault(pairing.id(), DaySet.none()).and(pairing.due()).periods().stream()
                                .map(period -> stretch(pairing, period)))
                .sorted(IN_ORDER)
                .toList());
    }

    /** How many days; a day served under two pairings is one. */
    public long totalDays() {
        return DaySet.of(stretches.stream().map(Stretch::period).toList()).days();
    }

    /**
     * How many years the days make, laid end to end from the first of them: a year is full when there are as many days as from that day
     * to the day before its next anniversary, both included, 365 or 366. Whoever served without a break thus has a year full on the day
     * that {@link Period#atLeastYears} says. Years are those of the calendar (Civil Code art. 200), and 以上 includes the number itself
     * (art. 1259).
     */
    public int fullYears() {
        if (stretches.isEmpty()) {
            return 0;
        }
        LocalDate first = stretches.get(0).period().start();
        LocalDate after = first.plusDays(totalDays());
        int years = (int) ChronoUnit.YEARS.between(first, after);
        // of a leap day, the anniversary in common years is 28 February
        return first.plusYears(years + 1L).isAfter(after) ? years : years + 1;
    }

    /**
     * Whether a year or more was served in sum, which a physician needs before becoming associate senior (Physicians Law art. 46,
     * 执业医师晋升为副高级技术职称的,应当有累计一年以上…服务的经历).
     */
    public boolean atLeastOneYear() {
        return fullYears() >= 1;
    }

    private static Stretch stretch(Pairing pairing, Period period) {
        Party recipient = pairing.recipient();
        return new Stretch(pairing.id(), recipient.creditCode(), recipient.name(), period);
    }
}
