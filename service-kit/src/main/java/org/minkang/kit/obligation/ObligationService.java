package org.minkang.kit.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import reactor.core.publisher.Mono;

/** Shows callers the obligations they may see, as pressing as they are today, and waives them. */
final class ObligationService {

    private final ObligationRepository repository;
    private final Obligations obligations;
    private final Database database;
    private final Clock clock;

    ObligationService(ObligationRepository repository, Obligations obligations, Database database, Clock clock) {
        this.repository = repository;
        this.obligations = obligations;
        this.database = database;
        this.clock = clock;
    }

    Mono<Page<ObligationResponse>> list(Caller caller, ObligationFilter filter, Paging paging) {
        LocalDate today = ChinaTime.today(clock);
        return repository
                .list(filter, ObligationSight.of(caller), today, paging)
                .map(page -> page.map(obligation -> ObligationResponse.of(obligation, today)));
    }

    Mono<ObligationResponse> get(Caller caller, UUID id) {
        return find(caller, id).map(this::shown);
    }

    Mono<ObligationResponse> waive(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        Mono<Obligation> waived = find(caller, id).flatMap(before -> {
            expected.require(before.version());
            return obligations.close(caller, before, "waived", open -> open.waive(reason));
        });
        return database.inTransaction(waived).map(this::shown);
    }

    private Mono<Obligation> find(Caller caller, UUID id) {
        return repository
                .find(id, ObligationSight.of(caller))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(Obligations.ENTITY, id)));
    }

    private ObligationResponse shown(Obligation obligation) {
        return ObligationResponse.of(obligation, ChinaTime.today(clock));
    }
}
