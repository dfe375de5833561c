package org.minkang.pairing.posting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.pairing.Agreement;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.PairingPosts;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.staff.StaffList;
import org.minkang.pairing.staff.StaffMember;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes postings from the draft to their end: every step in one transaction with its journal entry. */
@Service
class PostingService {

    private static final String ENTITY = "posting";
    private static final String BUSY = "posting_person_busy";

    private final PostingRepository repository;
    private final PairingPosts pairings;
    private final StaffList staff;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    PostingService(
            PostingRepository repository,
            PairingPosts pairings,
            StaffList staff,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.pairings = pairings;
        this.staff = staff;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    Mono<Page<Posting>> list(Caller caller, PostingFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<Posting> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    Mono<Posting> draw(Caller caller, PostingRequests.Planned request) {
        return database.inTransaction(pairings.get(caller, request.pairingId())
                        .doOnNext(pairing -> requireSupporter(caller, pairing.supporter()))
                        .doOnNext(pairing -> check(request, pairing))
                        .flatMap(pairing -> staff.find(request.staffId())
                                .filter(member -> member.employer()
                                        .equals(pairing.supporter().creditCode()))
                                .switchIfEmpty(Mono.error(() ->
                                        ProblemException.invalid(Violation.at("/staffId", "NOT_OF_THE_SUPPORTER"))))
                                .map(member -> draft(caller, request, pairing, member)))
                        .flatMap(posting -> repository
                                .insert(posting)
                                .then(journal.append(
                                        caller,
                                        Change.created(
                                                ENTITY,
                                                posting.id(),
                                                0,
                                                posting.recipient().areaCode(),
                                                posting)))
                                .thenReturn(posting)))
                .onErrorMap(DataIntegrityViolationException.class, PostingService::busy);
    }

    Mono<Posting> train(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/trainedOn", day);
        return bySupporter(caller, id, expected, "trained", before -> before.train(day, stamp(caller)));
    }

    Mono<Posting> report(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/reportedOn", day);
        return bySupporter(caller, id, expected, "reported", before -> before.report(day, stamp(caller)));
    }

    /** The first arrival makes the pairing active. */
    Mono<Posting> arrive(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/arrivedOn", day);
        return change(caller, id, expected, "arrived", before -> {
            requireSupporter(caller, before.supporter());
            Posting after = before.arrive(day, stamp(caller));
            return pairings.takeUp(caller, before.pairingId(), day).thenReturn(after);
        });
    }

    Mono<Posting> leave(Caller caller, UUID id, ExpectedVersion expected, PostingRequests.Away away) {
        PastDays.require(clock, "/from", away.from());
        return bySupporter(
                caller, id, expected, "went-on-leave", before -> before.leave(away.kind(), away.from(), stamp(caller)));
    }

    Mono<Posting> comeBack(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/returnedOn", day);
        return bySupporter(caller, id, expected, "returned", before -> before.comeBack(day, stamp(caller)));
    }

    Mono<Posting> handOver(Caller caller, UUID id, ExpectedVersion expected) {
        return bySupporter(caller, id, expected, "handed-over", before -> before.handOver(stamp(caller)));
    }

    Mono<Posting> complete(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/completedOn", day);
        return bySupporter(caller, id, expected, "completed", before -> before.complete(day, stamp(caller)));
    }

    Mono<Posting> recall(Caller caller, UUID id, ExpectedVersion expected, PostingRequests.Recalled recalled) {
        PastDays.require(clock, "/recalledOn", recalled.recalledOn());
        return bySupporter(
                caller,
                id,
                expected,
                "recalled",
                before -> before.recall(recalled.recalledOn(), recalled.reason(), stamp(caller)));
    }

    Mono<Posting> cancel(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return bySupporter(caller, id, expected, "cancelled", before -> before.cancel(reason, stamp(caller)));
    }

    private Mono<Posting> bySupporter(
            Caller caller, UUID id, ExpectedVersion expected, String action, UnaryOperator<Posting> step) {
        return change(caller, id, expected, action, before -> {
            requireSupporter(caller, before.supporter());
            return Mono.just(step.apply(before));
        });
    }

    private Mono<Posting> change(
            Caller caller, UUID id, ExpectedVersion expected, String action, Function<Posting, Mono<Posting>> step) {
        return database.inTransaction(get(caller, id)
                        .doOnNext(before -> expected.require(before.version()))
                        .flatMap(before -> step.apply(before).flatMap(after -> store(caller, action, before, after))))
                .onErrorMap(DataIntegrityViolationException.class, PostingService::busy);
    }

    private Mono<Posting> store(Caller caller, String action, Posting before, Posting after) {
        Change change = Change.of(
                action, ENTITY, after.id(), after.version(), after.recipient().areaCode(), before, after);
        return repository
                .update(after, caller.regions())
                .then(journal.append(caller, change))
                .thenReturn(after);
    }

    private static void requireSupporter(Caller caller, Party supporter) {
        PairingAccess.requireInstitution(caller, supporter.creditCode(), supporter.areaCode(), supporter.name());
    }

    /** A seat that was agreed, in a signed pairing that goes on, inside its period. */
    private static void check(PostingRequests.Planned request, Pairing pairing) {
        pairing.requireSeatsOpen();
        if (!pairing.period().contains(request.period())) {
            throw ProblemException.invalid(Violation.at(
                    "/period",
                    "OUTSIDE_PAIRING",
                    pairing.period().start(),
                    pairing.period().end()));
        }
        Agreement agreement = pairing.agreement();
        boolean agreed = agreement != null
                && agreement.seats().stream()
                        .anyMatch(seat -> seat.specialty() == request.specialty()
                                && seat.discipline().equals(request.discipline()));
        if (!agreed) {
            throw ProblemException.invalid(
                    Violation.at("/discipline", "SEAT_NOT_AGREED", request.specialty(), request.discipline()));
        }
    }

    private Posting draft(Caller caller, PostingRequests.Planned request, Pairing pairing, StaffMember member) {
        Posting.Stamp now = stamp(caller);
        return new Posting(
                Ids.next(),
                pairing.id(),
                pairing.supporter(),
                pairing.recipient(),
                Person.of(member, staff.isSenior(member)),
                request.specialty(),
                request.discipline(),
                request.batch(),
                request.fullTime(),
                request.period(),
                Posting.Preparation.NONE,
                List.of(),
                PostingStatus.DRAFT,
                null,
                0,
                now.at(),
                now.by(),
                now.at(),
                now.by());
    }

    private static Throwable busy(DataIntegrityViolationException refused) {
        return String.valueOf(refused.getMessage()).contains(BUSY)
                ? new ProblemException(PostingProblem.ALREADY_ON_POST)
                : refused;
    }

    private Posting.Stamp stamp(Caller caller) {
        return new Posting.Stamp(caller.subject(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
