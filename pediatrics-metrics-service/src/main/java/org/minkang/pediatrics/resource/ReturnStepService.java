package org.minkang.pediatrics.resource;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.pediatrics.history.AsOfFilter;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes returns from one status to the next, with what their institutions owe. */
@Service
class ReturnStepService {

    private final ReturnRegister register;
    private final ReturnCheckService checks;
    private final ReturnDuties duties;
    private final Database database;
    private final Clock clock;

    ReturnStepService(
            ReturnRegister register, ReturnCheckService checks, ReturnDuties duties, Database database, Clock clock) {
        this.register = register;
        this.checks = checks;
        this.duties = duties;
        this.database = database;
        this.clock = clock;
    }

    Mono<ResourceReturn> submit(Caller caller, UUID id, ExpectedVersion expected) {
        LocalDate today = ChinaTime.today(clock);
        Mono<ResourceReturn> submitted = register.change(
                caller,
                id,
                expected,
                "submitted",
                before -> ReturnAccess.requireParty(caller, before.institution()),
                (before, now) ->
                        checks.of(before, AsOfFilter.NOW).map(check -> before.submit(check, caller.subject(), now)));
        return database.inTransaction(
                submitted.flatMap(one -> duties.fulfil(caller, one, today).thenReturn(one)));
    }

    /** What is odd in a return that was taken nevertheless. */
    Mono<List<FindingResponse>> warnings(ResourceReturn submitted) {
        return checks.findings(submitted, AsOfFilter.NOW).map(FindingResponse::of);
    }

    /** A step of a bureau in charge, and of nobody who took the steps it looks at. */
    Mono<ResourceReturn> take(Caller caller, UUID id, ExpectedVersion expected, ReturnStep step) {
        return register.change(
                caller, id, expected, step.action(), before -> requireBureau(caller, before), (before, now) -> {
                    ResourceReturn after = before.take(step, caller.subject(), now);
                    ReturnAccess.requireSeparate(caller, step, before.signatures());
                    return Mono.just(after);
                });
    }

    Mono<ResourceReturn> reopen(Caller caller, UUID id, ExpectedVersion expected, ReturnRequests.Reopened request) {
        requireSoon(request.dueOn());
        Mono<ResourceReturn> reopened = register.change(
                caller,
                id,
                expected,
                "reopened",
                before -> {
                    requireBureau(caller, before);
                    ReturnAccess.requireLevel(caller, before.status());
                },
                (before, now) -> Mono.just(before.reopen(request.reason(), caller.subject(), now)));
        return database.inTransaction(reopened.flatMap(
                one -> duties.reopen(caller, one, request.dueOn()).thenReturn(one)));
    }

    Mono<ResourceReturn> exempt(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        Mono<ResourceReturn> exempted = register.change(
                caller,
                id,
                expected,
                "exempted",
                before -> requireBureau(caller, before),
                (before, now) -> Mono.just(before.exempt(reason, caller.subject(), now)));
        return database.inTransaction(
                exempted.flatMap(one -> duties.waive(caller, one, reason).thenReturn(one)));
    }

    private static void requireBureau(Caller caller, ResourceReturn one) {
        caller.requireRegion(one.institution().area());
    }

    private void requireSoon(LocalDate dueOn) {
        LocalDate today = ChinaTime.today(clock);
        LocalDate last = today.plusYears(1);
        if (dueOn.isBefore(today) || dueOn.isAfter(last)) {
            throw ProblemException.invalid(
                    Violation.at("/dueOn", "DATE_OUT_OF_RANGE", dueOn.toString(), today.toString(), last.toString()));
        }
    }
}
