package org.minkang.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.journal.JournalEntry;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.institution.Institutions;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes pairings from proposal to their end: every step in one transaction with its journal entry. */
@Service
class PairingService {

    private static final String ENTITY = "pairing";

    private final PairingRepository repository;
    private final ProgrammeService programmes;
    private final Institutions institutions;
    private final PairingDuties duties;
    private final List<PairingEndWork> ends;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    PairingService(
            PairingRepository repository,
            ProgrammeService programmes,
            Institutions institutions,
            PairingDuties duties,
            List<PairingEndWork> ends,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.institutions = institutions;
        this.duties = duties;
        this.ends = ends;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    Mono<Page<Pairing>> list(Caller caller, PairingFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<Pairing> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /** The pairing, held against other writers until the open transaction ends. */
    Mono<Pairing> hold(Caller caller, UUID id) {
        return repository
                .lock(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /** What became of it, for whoever sees it now: both sides, wherever the other one lies. */
    Mono<Page<JournalEntry>> history(Caller caller, UUID id, Paging paging) {
        return get(caller, id).flatMap(seen -> journal.history(id, RegionScope.everywhere(), paging));
    }

    Mono<Pairing> propose(Caller caller, PairingRequests.Proposed request) {
        Mono<Pairing> proposed = programmes
                .get(caller, request.programmeId())
                .doOnNext(programme -> caller.requireRegion(programme.areaCode()))
                .flatMap(programme -> propose(caller, request, programme));
        return database.inTransaction(proposed.flatMap(pairing -> store(caller, pairing)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/recipient"));
    }

    Mono<Pairing> designate(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/designatedOn", day);
        return change(caller, id, expected, "designated", before -> {
            PairingAccess.requireLead(caller, before);
            Pairing designated = before.designate(day, stamp(caller));
            return programmes
                    .get(caller, before.programmeId())
                    .doOnNext(programme -> Proposal.checkDesignation(programme, day))
                    .thenReturn(designated);
        });
    }

    Mono<Pairing> plan(Caller caller, UUID id, ExpectedVersion expected, PlanKind kind, Plan plan) {
        return bySide(
                caller, id, expected, PartyKind.SUPPORTER, "planned", before -> before.plan(kind, plan, stamp(caller)));
    }

    Mono<Pairing> submitPlans(Caller caller, UUID id, ExpectedVersion expected) {
        return bySide(
                caller,
                id,
                expected,
                PartyKind.SUPPORTER,
                "plans-submitted",
                before -> before.submitPlans(stamp(caller)));
    }

    Mono<Pairing> agree(Caller caller, UUID id, ExpectedVersion expected, Agreement terms) {
        PastDays.require(clock, "/agreedOn", terms.agreedOn());
        return bySide(
                caller, id, expected, PartyKind.SUPPORTER, "agreed", before -> before.agree(terms, stamp(caller)));
    }

    Mono<Pairing> sign(Caller caller, UUID id, ExpectedVersion expected, Signature signature) {
        PastDays.require(clock, "/signedOn", signature.signedOn());
        return bySide(
                caller, id, expected, signature.party(), "signed", before -> before.sign(signature, stamp(caller)));
    }

    Mono<Pairing> withdraw(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return database.inTransaction(
                byLead(caller, id, expected, "withdrawn", before -> before.withdraw(reason, stamp(caller)))
                        .flatMap(withdrawn -> freed(caller, withdrawn).thenReturn(withdrawn)));
    }

    Mono<Pairing> suspend(Caller caller, UUID id, ExpectedVersion expected, PairingRequests.Suspended request) {
        PastDays.require(clock, "/suspendedOn", request.suspendedOn());
        return byLead(
                caller,
                id,
                expected,
                "suspended",
                before -> before.suspend(request.suspendedOn(), request.reason(), stamp(caller)));
    }

    Mono<Pairing> resume(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/resumedOn", day);
        return byLead(caller, id, expected, "resumed", before -> before.resume(day, stamp(caller)));
    }

    Mono<Pairing> terminate(Caller caller, UUID id, ExpectedVersion expected, PairingRequests.Terminated request) {
        PastDays.require(clock, "/terminatedOn", request.terminatedOn());
        return byLead(
                caller,
                id,
                expected,
                "terminated",
                before -> before.terminate(request.terminatedOn(), request.reason(), stamp(caller)));
    }

    /** Whether nobody else supports the recipient on the day after a pairing ended before its time. */
    Mono<Boolean> isUncoveredAfter(Pairing terminated) {
        return repository
                .countInForce(
                        terminated.recipient().institutionId(),
                        terminated.lastDay().plusDays(1))
                .map(others -> others == 0);
    }

    /** Staff of the pairing take up their posts; joins the open transaction and changes nothing when it is active already. */
    Mono<Pairing> takeUp(Caller caller, UUID id, LocalDate day) {
        return follow(caller, id, "activated", before -> before.takeUp(day, stamp(caller)));
    }

    /** Both sides are linked for telemedicine, or no longer; joins the open transaction and changes nothing when that is known. */
    Mono<Pairing> link(Caller caller, UUID id, @Nullable LocalDate since) {
        return follow(caller, id, since == null ? "unlinked" : "linked", before -> before.link(since, stamp(caller)));
    }

    /** The assessment of a year is final; joins the open transaction. */
    Mono<Pairing> assess(Caller caller, UUID id, int year) {
        return follow(caller, id, "assessed", before -> before.assess(year, stamp(caller)));
    }

    /** Ends up to {@code most} pairings whose time is over; answers whether more may be waiting. */
    Mono<Boolean> expire(LocalDate today, int most) {
        Caller caller = Caller.system("pairing-expiry");
        return database.inTransaction(repository
                .claimOver(today, most)
                .flatMap(over -> Flux.fromIterable(over)
                        .concatMap(before -> store(caller, "expired", before, before.expire(stamp(caller))))
                        .count())
                .map(expired -> expired == most));
    }

    /** What a withdrawn term was to renew can be renewed again. */
    private Mono<Void> freed(Caller caller, Pairing withdrawn) {
        return Mono.justOrEmpty(withdrawn.term().renews())
                .flatMap(renewed ->
                        follow(caller, renewed, "renewal-withdrawn", before -> before.renewedBy(null, stamp(caller))))
                .then();
    }

    private Mono<Pairing> byLead(
            Caller caller, UUID id, ExpectedVersion expected, String action, UnaryOperator<Pairing> step) {
        return change(caller, id, expected, action, before -> {
            PairingAccess.requireLead(caller, before);
            return Mono.just(step.apply(before));
        });
    }

    private Mono<Pairing> propose(Caller caller, PairingRequests.Proposed request, Programme programme) {
        // one after the other: a transaction has one connection, and that one statement at a time
        return institutions
                .find(caller, request.supporter())
                .singleOptional()
                .zipWhen(supporter ->
                        institutions.find(caller, request.recipient()).singleOptional())
                .map(found -> {
                    Proposal proposal = Proposal.of(request, programme, found.getT1(), found.getT2());
                    return proposal.accept(Ids.next(), stamp(caller));
                });
    }

    /** Takes a step that something else brings about, from whatever version there is. */
    private Mono<Pairing> follow(Caller caller, UUID id, String action, UnaryOperator<Pairing> step) {
        return hold(caller, id).flatMap(before -> {
            Pairing after = step.apply(before);
            return after.equals(before) ? Mono.just(before) : store(caller, action, before, after);
        });
    }

    /** Adds a new pairing; joins the open transaction. */
    Mono<Pairing> store(Caller caller, Pairing pairing) {
        Change change =
                Change.created(ENTITY, pairing.id(), 0, pairing.recipient().areaCode(), pairing);
        return repository.insert(pairing).then(journal.append(caller, change)).thenReturn(pairing);
    }

    private Mono<Pairing> bySide(
            Caller caller,
            UUID id,
            ExpectedVersion expected,
            PartyKind side,
            String action,
            UnaryOperator<Pairing> step) {
        return change(caller, id, expected, action, before -> {
            PairingAccess.requireSide(caller, before, side);
            return Mono.just(step.apply(before));
        });
    }

    /** Takes a step from the version that the caller read, and journals it in the same transaction. */
    private Mono<Pairing> change(
            Caller caller, UUID id, ExpectedVersion expected, String action, Function<Pairing, Mono<Pairing>> step) {
        return database.inTransaction(get(caller, id)
                .doOnNext(before -> expected.require(before.version()))
                .flatMap(before -> step.apply(before).flatMap(after -> store(caller, action, before, after))));
    }

    /** Writes a step that was taken; joins the open transaction. */
    Mono<Pairing> store(Caller caller, String action, Pairing before, Pairing after) {
        Change change = Change.of(
                action, ENTITY, after.id(), after.version(), after.recipient().areaCode(), before, after);
        return repository
                .update(after, caller.regions())
                .then(journal.append(caller, change))
                .then(duties.follow(caller, before, after))
                .then(Mono.defer(() -> end(caller, before, after)))
                .thenReturn(after);
    }

    private Mono<Void> end(Caller caller, Pairing before, Pairing after) {
        return after.isOver() && !before.isOver()
                ? Flux.fromIterable(ends)
                        .concatMap(end -> end.over(caller, after))
                        .then()
                : Mono.empty();
    }

    Pairing.Stamp stamp(Caller caller) {
        return new Pairing.Stamp(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
