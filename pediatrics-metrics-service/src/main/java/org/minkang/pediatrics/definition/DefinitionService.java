package org.minkang.pediatrics.definition;

import java.time.Instant;
import java.util.UUID;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pediatrics.history.Moments;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorRegister;
import org.minkang.pediatrics.total.Totals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Adds definitions; what one counts that nothing counted before is counted for all regions and years at once. */
@Service
class DefinitionService {

    private static final String ENTITY = "indicator";

    private final IndicatorRegister register;
    private final Totals totals;
    private final Journal journal;
    private final Moments moments;

    DefinitionService(IndicatorRegister register, Totals totals, Journal journal, Moments moments) {
        this.register = register;
        this.totals = totals;
        this.journal = journal;
        this.moments = moments;
    }

    Mono<Page<IndicatorRegister.Entry>> list(IndicatorFilter filter, Paging paging) {
        return register.list(filter::narrow, paging);
    }

    Mono<IndicatorRegister.Entry> get(UUID id) {
        return register.find(id).switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /** Holds for the nation, and is laid down by who is in charge of it. Of two callers who add the same next version one tries again. */
    Mono<IndicatorRegister.Entry> add(Caller caller, IndicatorRequest request) {
        caller.requireRegion(RegionCode.NATION);
        return moments.record(now -> register.nextVersion(request.code())
                        .map(request::version)
                        .flatMap(definition -> add(caller, definition, now)))
                .onErrorMap(DuplicateKeyException.class, same -> new ProblemException(CommonProblem.STALE_VERSION));
    }

    private Mono<IndicatorRegister.Entry> add(Caller caller, IndicatorDefinition definition, Instant now) {
        UUID id = Ids.next();
        Change change = Change.created(ENTITY, id, definition.version(), RegionCode.NATION, definition);
        return register.add(id, definition, now)
                .flatMap(more -> more > 0 ? totals.recount(now) : Mono.empty())
                .then(journal.append(caller, change))
                .thenReturn(new IndicatorRegister.Entry(id, definition, now));
    }
}
