package org.minkang.pairing.institution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.MergePatch;
import org.minkang.kit.web.MergePatcher;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the registry: every change in one transaction with its journal entry. */
@Service
class InstitutionService {

    private static final String ENTITY = "institution";

    /** Unique constraints, and where the value stands in a request. */
    private static final Map<String, String> TAKEN = Map.of(
            "institution_credit_code_taken", "/creditCode",
            "institution_insurance_code_taken", "/insuranceCode",
            "institution_alias_taken", "/aliases");

    private final InstitutionRepository repository;
    private final Database database;
    private final Journal journal;
    private final MergePatcher patcher;
    private final Clock clock;

    InstitutionService(
            InstitutionRepository repository, Database database, Journal journal, MergePatcher patcher, Clock clock) {
        this.repository = repository;
        this.database = database;
        this.journal = journal;
        this.patcher = patcher;
        this.clock = clock;
    }

    Mono<Page<Institution>> list(Caller caller, InstitutionFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<Institution> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    Mono<Institution> register(Caller caller, InstitutionRequest request) {
        InstitutionParticulars particulars = request.particulars();
        Instant now = now();
        Institution registered = new Institution(
                Ids.next(),
                request.creditCode(),
                particulars.insuranceCode(),
                particulars.name(),
                particulars.institutionClass(),
                particulars.level(),
                particulars.grade(),
                particulars.regionCode(),
                area(caller, particulars.regionCode()),
                particulars.address(),
                InstitutionStatus.ACTIVE,
                null,
                null,
                null,
                particulars.aliasesOrNone(),
                0,
                now,
                now);
        Change change = Change.created(ENTITY, registered.id(), 0, registered.areaCode(), registered);
        return journal.append(caller, change, repository.insertion(registered))
                .onErrorMap(DuplicateKeyException.class, InstitutionService::taken)
                .thenReturn(registered);
    }

    Mono<Institution> replace(Caller caller, UUID id, ExpectedVersion expected, InstitutionParticulars particulars) {
        return change(caller, id, expected, "updated", before -> revise(caller, before, particulars));
    }

    Mono<Institution> patch(Caller caller, UUID id, ExpectedVersion expected, MergePatch patch) {
        return change(
                caller,
                id,
                expected,
                "updated",
                before -> revise(
                        caller, before, patcher.apply(patch, before.particulars(), InstitutionParticulars.class)));
    }

    Mono<Institution> close(Caller caller, UUID id, ExpectedVersion expected, InstitutionClosure closure) {
        PastDays.require(clock, "/closedOn", closure.closedOn());
        return change(
                caller,
                id,
                expected,
                "closed",
                before -> before.close(closure.closedOn(), closure.successor(), closure.reason(), now()));
    }

    Mono<Institution> reopen(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return change(caller, id, expected, "reopened", before -> before.reopen(reason, now()));
    }

    private Mono<Institution> change(
            Caller caller, UUID id, ExpectedVersion expected, String action, UnaryOperator<Institution> step) {
        return database.inTransaction(get(caller, id).flatMap(before -> {
                    expected.require(before.version());
                    Institution after = step.apply(before);
                    Change change = Change.of(action, ENTITY, id, after.version(), after.areaCode(), before, after);
                    return repository
                            .update(after, caller.regions())
                            .then(journal.append(caller, change))
                            .thenReturn(after);
                }))
                .onErrorMap(DuplicateKeyException.class, InstitutionService::taken);
    }

    private Institution revise(Caller caller, Institution before, InstitutionParticulars particulars) {
        return before.with(particulars, area(caller, particulars.regionCode()), now());
    }

    /** Today's code of the place, which must be a leaf and lie in the caller's regions. */
    private static RegionCode area(Caller caller, RegionCode regionCode) {
        Regions regions = Regions.standard();
        if (!regions.isKnown(regionCode)) {
            throw ProblemException.invalid(Violation.at("/regionCode", "REGION_CODE_UNKNOWN", regionCode));
        }
        RegionCode area = regions.current(regionCode).code();
        if (!regions.children(area).isEmpty()) {
            throw ProblemException.invalid(Violation.at("/regionCode", "REGION_NOT_A_LEAF", regionCode));
        }
        caller.requireRegion(area);
        return area;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException taken(DuplicateKeyException duplicate) {
        String message = String.valueOf(duplicate.getMessage());
        return TAKEN.entrySet().stream()
                .filter(constraint -> message.contains(constraint.getKey()))
                .findFirst()
                .map(constraint -> ProblemException.taken(constraint.getValue()))
                .orElseGet(() -> new ProblemException(CommonProblem.ALREADY_EXISTS));
    }
}
