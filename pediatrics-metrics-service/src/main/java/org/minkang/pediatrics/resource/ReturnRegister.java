package org.minkang.pediatrics.resource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.pediatrics.history.AsOfFilter;
import org.minkang.pediatrics.history.Moments;
import org.minkang.pediatrics.total.AreaYear;
import org.minkang.pediatrics.total.Totals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where returns are changed: one transaction a step, totals in step with it. */
@Component
class ReturnRegister {

    private final ReturnRepository repository;
    private final Totals totals;
    private final Moments moments;

    ReturnRegister(ReturnRepository repository, Totals totals, Moments moments) {
        this.repository = repository;
        this.totals = totals;
        this.moments = moments;
    }

    /**
     * The return when the caller may see it.
     *
     * @throws ProblemException (through the Mono) {@code NOT_FOUND}
     */
    Mono<ResourceReturn> get(Caller caller, UUID id, AsOfFilter asOf) {
        return repository
                .find(id, ReturnAccess.of(caller), asOf)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ReturnSql.ENTITY, id)));
    }

    /** Adds a new one, which is expected from now on. */
    Mono<ResourceReturn> add(Caller caller, Function<Instant, ResourceReturn> begun) {
        return moments.record(now -> {
            ResourceReturn draft = begun.apply(now);
            return repository.insert(caller, draft).then(counted(draft)).thenReturn(draft);
        });
    }

    /**
     * Takes a step.
     *
     * @param action what the journal calls it
     * @param allowed refuses the caller
     * @param step answers the next state
     * @throws ProblemException (through the Mono) {@code NOT_FOUND}, {@code STALE_VERSION}, and what the arguments throw
     */
    Mono<ResourceReturn> change(
            Caller caller,
            UUID id,
            ExpectedVersion expected,
            String action,
            Consumer<ResourceReturn> allowed,
            BiFunction<ResourceReturn, Instant, Mono<ResourceReturn>> step) {
        return moments.record(now -> get(caller, id, AsOfFilter.NOW)
                .doOnNext(allowed)
                .doOnNext(before -> expected.require(before.version()))
                .flatMap(before -> step.apply(before, now).flatMap(after -> save(caller, action, before, after))));
    }

    private Mono<ResourceReturn> save(Caller caller, String action, ResourceReturn before, ResourceReturn after) {
        return repository
                .save(caller, action, after)
                .then(after.countsAs(before) ? totals.retold(places(after)) : counted(after))
                .thenReturn(after);
    }

    private Mono<Void> counted(ResourceReturn one) {
        return totals.changed(one.stamp().recordedFrom(), places(one));
    }

    private static List<AreaYear> places(ResourceReturn one) {
        return List.of(new AreaYear(one.institution().area(), one.year()));
    }
}
