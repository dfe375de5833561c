package org.minkang.pairing.posting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.PairingPosts;
import org.minkang.pairing.staff.StaffList;
import org.minkang.pairing.staff.StaffMember;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows postings, and takes them from the draft to the departure. */
@Service
class PostingService {

    private final PostingRepository repository;
    private final PostingRegister register;
    private final PairingPosts pairings;
    private final StaffList staff;
    private final Clock clock;

    PostingService(
            PostingRepository repository,
            PostingRegister register,
            PairingPosts pairings,
            StaffList staff,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.pairings = pairings;
        this.staff = staff;
        this.clock = clock;
    }

    Mono<Page<Posting>> list(Caller caller, PostingFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<Posting> get(Caller caller, UUID id) {
        return register.get(caller, id);
    }

    Mono<Posting> draw(Caller caller, PostingRequests.Planned request) {
        Mono<Posting> drawn = pairings.get(caller, request.pairingId())
                .doOnNext(pairing -> PairingAccess.requireParty(caller, pairing.supporter()))
                .map(pairing -> Dispatch.of(request, pairing))
                .flatMap(dispatch -> member(request, dispatch.pairing())
                        .map(member -> dispatch.draw(
                                Ids.next(), Person.of(member, staff.isSenior(member)), register.stamp(caller))));
        return register.add(caller, drawn);
    }

    Mono<Posting> train(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/trainedOn", day);
        return register.bySupporter(caller, id, expected, "trained", (before, stamp) -> before.train(day, stamp));
    }

    Mono<Posting> report(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/reportedOn", day);
        return register.bySupporter(caller, id, expected, "reported", (before, stamp) -> before.report(day, stamp));
    }

    Mono<Posting> cancel(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return register.bySupporter(caller, id, expected, "cancelled", (before, stamp) -> before.cancel(reason, stamp));
    }

    private Mono<StaffMember> member(PostingRequests.Planned request, Pairing pairing) {
        return staff.find(request.staffId())
                .filter(member -> member.employer().equals(pairing.supporter().creditCode()))
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.invalid(Violation.at("/staffId", "NOT_OF_THE_SUPPORTER"))));
    }
}
