package org.minkang.pediatrics.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.institution.InstitutionCopies;
import org.minkang.kit.institution.InstitutionCopy;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pediatrics.history.AsOfFilter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Begins, revises and shows returns. */
@Service
class ReturnService {

    private final ReturnRepository repository;
    private final ReturnRegister register;
    private final ReturnCheckService checks;
    private final InstitutionCopies institutions;
    private final Clock clock;

    ReturnService(
            ReturnRepository repository,
            ReturnRegister register,
            ReturnCheckService checks,
            InstitutionCopies institutions,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.checks = checks;
        this.institutions = institutions;
        this.clock = clock;
    }

    Mono<Page<ResourceReturn>> list(Caller caller, ReturnFilter filter, AsOfFilter asOf, Paging paging) {
        return repository.list(filter, asOf, ReturnAccess.of(caller), paging);
    }

    Mono<ResourceReturn> get(Caller caller, UUID id, AsOfFilter asOf) {
        return register.get(caller, id, asOf);
    }

    Mono<Page<RecordedReturn>> versions(Caller caller, UUID id, AsOfFilter asOf, Paging paging) {
        return register.get(caller, id, asOf).then(repository.versions(id, asOf, paging));
    }

    Mono<ReturnFindingsResponse> findings(Caller caller, UUID id, AsOfFilter asOf) {
        return register.get(caller, id, asOf).flatMap(one -> checks.findings(one, asOf)
                .map(found -> new ReturnFindingsResponse(id, one.version(), FindingResponse.of(found))));
    }

    Mono<ResourceReturn> begin(Caller caller, ReturnRequests.Begun request) {
        Figures figures = figures(request.figures());
        return known(request.institution())
                .doOnNext(copy -> ReturnAccess.requireParty(caller, ReturningInstitution.of(copy)))
                .flatMap(copy -> register.add(caller, now -> draft(caller, copy, request.year(), figures, now)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/year"));
    }

    Mono<ResourceReturn> revise(Caller caller, UUID id, ExpectedVersion expected, ReturnRequests.Revised request) {
        Figures figures = figures(request.figures());
        return register.change(
                caller,
                id,
                expected,
                "revised",
                before -> ReturnAccess.requireParty(caller, before.institution()),
                (before, now) -> Mono.just(before.revise(figures, caller.subject(), now)));
    }

    private ResourceReturn draft(Caller caller, InstitutionCopy copy, int year, Figures figures, Instant now) {
        int thisYear = ChinaTime.today(clock).getYear();
        return ResourceReturn.draft(copy, year, figures, thisYear, caller.subject(), now);
    }

    private Mono<InstitutionCopy> known(SocialCreditCode code) {
        return institutions
                .find(code)
                .switchIfEmpty(Mono.error(() ->
                        ProblemException.invalid(Violation.at("/institution", "INSTITUTION_UNKNOWN", code.value()))));
    }

    private static Figures figures(@Nullable ReturnFigures given) {
        return given == null ? Figures.NONE : given.figures();
    }
}
