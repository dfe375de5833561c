package org.minkang.pairing.posting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.RegionScope;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingPosts;
import org.minkang.pairing.programme.ProgrammeParameters;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Answers whether a pairing's seats were filled, are planned to be, and would be. */
@Service
class ContinuityService {

    private final PairingPosts pairings;
    private final ProgrammeService programmes;
    private final PostingRepository postings;
    private final Clock clock;

    ContinuityService(PairingPosts pairings, ProgrammeService programmes, PostingRepository postings, Clock clock) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.postings = postings;
        this.clock = clock;
    }

    /**
     * Continuity from the first day on post.
     *
     * @param through the last day to look at, today when absent; days to come are looked at as they are planned
     */
    Mono<ContinuityReport> report(Caller caller, UUID pairingId, @Nullable LocalDate through) {
        LocalDate today = ChinaTime.today(clock);
        LocalDate last = through == null ? today : through;
        boolean projected = last.isAfter(today);
        return of(caller, pairingId, (pairing, demanded, all) -> {
            Roster roster = projected ? Roster.expected(all, today, last) : Roster.served(all, last);
            return roster.report(pairing, demanded, last, projected);
        });
    }

    /** Continuity with a change that is not made; nothing is written. */
    Mono<ContinuityReport> project(Caller caller, UUID pairingId, Projection projection) {
        LocalDate today = ChinaTime.today(clock);
        return of(caller, pairingId, (pairing, demanded, all) -> {
            LocalDate last = projection.through() == null ? pairing.period().end() : projection.through();
            Roster planned = Roster.expected(all, today, pairing.period().end());
            return projection.of(planned).through(last).report(pairing, demanded, last, true);
        });
    }

    private interface Look {
        ContinuityReport at(Pairing pairing, ProgrammeParameters demanded, List<Posting> postings);
    }

    /** Both sides see all of it, wherever the other one lies. */
    private Mono<ContinuityReport> of(Caller caller, UUID pairingId, Look look) {
        return pairings.get(caller, pairingId)
                .zipWhen(pairing -> programmes.parameters(pairing.programmeId()))
                .zipWhen(
                        known -> postings.ofPairing(pairingId, RegionScope.everywhere()),
                        (known, all) -> look.at(known.getT1(), known.getT2(), all));
    }
}
