package org.minkang.pairing.pairing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.institution.Institution;
import org.minkang.pairing.institution.Institutions;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.minkang.pairing.programme.ProgrammeStatus;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes pairings from proposal to signature: every step in one transaction with its journal entry. */
@Service
class PairingService {

    private static final String ENTITY = "pairing";

    private final PairingRepository repository;
    private final ProgrammeService programmes;
    private final Institutions institutions;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    PairingService(
            PairingRepository repository,
            ProgrammeService programmes,
            Institutions institutions,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.institutions = institutions;
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

    Mono<Pairing> propose(Caller caller, PairingRequests.Proposed request) {
        Mono<Pairing> proposed = Mono.zip(
                        programmes.get(caller, request.programmeId()),
                        party(caller, request.supporter(), "/supporter"),
                        party(caller, request.recipient(), "/recipient"))
                .map(found -> propose(caller, request, found.getT1(), found.getT2(), found.getT3()));
        return database.inTransaction(proposed.flatMap(pairing -> store(caller, pairing)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/recipient"));
    }

    Mono<Pairing> designate(Caller caller, UUID id, ExpectedVersion expected) {
        return database.inTransaction(get(caller, id)
                .flatMap(before -> programmes.get(caller, before.programmeId()))
                .doOnNext(PairingService::requirePublished)
                .then(byBureau(caller, id, expected, "designated", before -> before.designate(stamp(caller)))));
    }

    Mono<Pairing> plan(Caller caller, UUID id, ExpectedVersion expected, PlanKind kind, Plan plan) {
        return byParty(
                caller, id, expected, PartyKind.SUPPORTER, "planned", before -> before.plan(kind, plan, stamp(caller)));
    }

    Mono<Pairing> submitPlans(Caller caller, UUID id, ExpectedVersion expected) {
        return byParty(
                caller,
                id,
                expected,
                PartyKind.SUPPORTER,
                "plans-submitted",
                before -> before.submitPlans(stamp(caller)));
    }

    Mono<Pairing> agree(Caller caller, UUID id, ExpectedVersion expected, Agreement terms) {
        return byParty(
                caller, id, expected, PartyKind.SUPPORTER, "agreed", before -> before.agree(terms, stamp(caller)));
    }

    Mono<Pairing> sign(Caller caller, UUID id, ExpectedVersion expected, Signature signature) {
        return byParty(
                caller, id, expected, signature.party(), "signed", before -> before.sign(signature, stamp(caller)));
    }

    Mono<Pairing> withdraw(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return byBureau(caller, id, expected, "withdrawn", before -> before.withdraw(reason, stamp(caller)));
    }

    private Mono<Institution> party(Caller caller, SocialCreditCode code, String pointer) {
        return institutions
                .find(caller, code)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.invalid(Violation.at(pointer, "INSTITUTION_UNKNOWN", code))));
    }

    private Pairing propose(
            Caller caller,
            PairingRequests.Proposed request,
            Programme programme,
            Institution supporter,
            Institution recipient) {
        caller.requireRegion(programme.areaCode());
        Proposal.check(programme, supporter, recipient, request.period());
        Pairing.Stamp stamp = stamp(caller);
        return new Pairing(
                Ids.next(),
                programme.id(),
                programme.areaCode(),
                Party.of(supporter),
                Party.of(recipient),
                request.period(),
                request.modes(),
                Map.of(),
                null,
                List.of(),
                PairingStatus.PROPOSED,
                null,
                0,
                stamp.at(),
                stamp.by(),
                stamp.at(),
                stamp.by());
    }

    private Mono<Pairing> store(Caller caller, Pairing pairing) {
        Change change =
                Change.created(ENTITY, pairing.id(), 0, pairing.recipient().areaCode(), pairing);
        return repository.insert(pairing).then(journal.append(caller, change)).thenReturn(pairing);
    }

    /** A step of the bureau that leads the programme. */
    private Mono<Pairing> byBureau(
            Caller caller, UUID id, ExpectedVersion expected, String action, UnaryOperator<Pairing> step) {
        return change(caller, id, expected, action, before -> {
            caller.requireRegion(before.programmeArea());
            return step.apply(before);
        });
    }

    /** A step of one side, which a bureau may also record for it. */
    private Mono<Pairing> byParty(
            Caller caller,
            UUID id,
            ExpectedVersion expected,
            PartyKind party,
            String action,
            UnaryOperator<Pairing> step) {
        return change(caller, id, expected, action, before -> {
            requireActingFor(caller, party == PartyKind.SUPPORTER ? before.supporter() : before.recipient());
            return step.apply(before);
        });
    }

    private Mono<Pairing> change(
            Caller caller, UUID id, ExpectedVersion expected, String action, UnaryOperator<Pairing> step) {
        return database.inTransaction(get(caller, id).flatMap(before -> {
            expected.require(before.version());
            Pairing after = step.apply(before);
            Change change = Change.of(
                    action, ENTITY, id, after.version(), after.recipient().areaCode(), before, after);
            return repository
                    .update(after, caller.regions())
                    .then(journal.append(caller, change))
                    .thenReturn(after);
        }));
    }

    private static void requireActingFor(Caller caller, Party party) {
        if (caller.institution() == null) {
            caller.requireRegion(party.areaCode());
        } else if (!caller.institution().equals(party.creditCode().value())) {
            throw new ProblemException(PairingProblem.NOT_YOUR_INSTITUTION, party.name());
        }
    }

    private static void requirePublished(Programme programme) {
        if (programme.status() != ProgrammeStatus.PUBLISHED) {
            throw new ProblemException(PairingProblem.PROGRAMME_NOT_PUBLISHED, programme.title(), programme.status());
        }
    }

    private Pairing.Stamp stamp(Caller caller) {
        return new Pairing.Stamp(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
