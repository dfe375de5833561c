package org.minkang.pairing.telemedicine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingEndWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the link of a pairing that is over down. */
@Component
class TelemedicineLinkEnd implements PairingEndWork {

    private final TelemedicineLinkRepository repository;
    private final Journal journal;
    private final Clock clock;

    TelemedicineLinkEnd(TelemedicineLinkRepository repository, Journal journal, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Mono<Void> over(Caller caller, Pairing over) {
        return repository.inForce(over.id()).flatMap(link -> {
            TelemedicineLink closed =
                    link.close(lastDay(link, over), clock.instant().truncatedTo(ChronoUnit.MICROS));
            Entry entry = closed.entry();
            Change change = Change.of(
                    "closed",
                    TelemedicineLink.ENTITY,
                    entry.id(),
                    entry.version(),
                    entry.recipient().areaCode(),
                    link,
                    closed);
            return repository.closed(closed).then(journal.append(caller, change));
        });
    }

    /** That of the pairing; a pairing that is taken back before its time, or a link put up later, ends today or on its first day. */
    private LocalDate lastDay(TelemedicineLink link, Pairing over) {
        LocalDate today = ChinaTime.today(clock);
        LocalDate established = link.particulars().establishedOn();
        LocalDate last = over.lastDay().isAfter(today) ? today : over.lastDay();
        return last.isBefore(established) ? established : last;
    }
}
