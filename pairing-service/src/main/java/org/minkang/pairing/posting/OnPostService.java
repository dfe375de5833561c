package org.minkang.pairing.posting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.pairing.pairing.PairingPosts;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes postings from the first day on post to the last. */
@Service
class OnPostService {

    private final PostingRegister register;
    private final PairingPosts pairings;
    private final Clock clock;

    OnPostService(PostingRegister register, PairingPosts pairings, Clock clock) {
        this.register = register;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** The first arrival makes the pairing active. */
    Mono<Posting> arrive(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/arrivedOn", day);
        return register.change(caller, id, expected, "arrived", (before, stamp) -> {
            Posting after = before.arrive(day, stamp);
            return pairings.takeUp(caller, before.pairingId(), day).thenReturn(after);
        });
    }

    Mono<Posting> leave(Caller caller, UUID id, ExpectedVersion expected, PostingRequests.Away away) {
        PastDays.require(clock, "/from", away.from());
        return register.bySupporter(
                caller,
                id,
                expected,
                "went-on-leave",
                (before, stamp) -> before.leave(away.kind(), away.from(), stamp));
    }

    Mono<Posting> comeBack(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/returnedOn", day);
        return register.bySupporter(caller, id, expected, "returned", (before, stamp) -> before.comeBack(day, stamp));
    }

    Mono<Posting> handOver(Caller caller, UUID id, ExpectedVersion expected) {
        return register.bySupporter(caller, id, expected, "handed-over", Posting::handOver);
    }

    Mono<Posting> complete(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/completedOn", day);
        return register.bySupporter(caller, id, expected, "completed", (before, stamp) -> before.complete(day, stamp));
    }

    Mono<Posting> recall(Caller caller, UUID id, ExpectedVersion expected, PostingRequests.Recalled recalled) {
        PastDays.require(clock, "/recalledOn", recalled.recalledOn());
        return register.bySupporter(
                caller,
                id,
                expected,
                "recalled",
                (before, stamp) -> before.recall(recalled.recalledOn(), recalled.reason(), stamp));
    }
}
