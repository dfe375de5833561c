package org.minkang.pediatrics.round;

import java.time.Duration;
import java.time.Instant;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.pediatrics.history.Moments;
import org.minkang.pediatrics.resource.ReturnDrafts;
import org.minkang.pediatrics.resource.ReturnDuties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sees to it that every institution of an open round has a return to make and owes it, whenever the registry told of it. */
@Component
class RoundOpening {

    private static final Caller WORK = Caller.system("return-rounds");

    /** For a statement: there are some 50,000 institutions in the nation. */
    private static final Duration TIME = Duration.ofMinutes(5);

    private final RoundRepository repository;
    private final ReturnDrafts drafts;
    private final ReturnDuties duties;
    private final Database database;
    private final Moments moments;

    RoundOpening(
            RoundRepository repository, ReturnDrafts drafts, ReturnDuties duties, Database database, Moments moments) {
        this.repository = repository;
        this.drafts = drafts;
        this.duties = duties;
        this.database = database;
        this.moments = moments;
    }

    /**
     * Drafts what is missing and opens what is not owed yet, drafts that were begun before the round among it; what another round made owed
     * stays as it is. Joins the open transaction, which holds the lock of the round's year.
     */
    Mono<Void> open(Caller caller, ReturnRound round, Instant now) {
        Sql returns = RoundSql.returns(round, RegionScope.everywhere());
        return database.allowTime(TIME)
                .then(drafts.draft(caller, round.year(), RoundSql.institutions(round), now))
                .flatMap(drafted -> duties.openAll(caller, round.dueOn(), round.sourceRef(), returns)
                        .then(drafted == 0 ? Mono.empty() : drafts.counted(caller, round.year(), now)));
    }

    /** The same for all open rounds, each in a transaction of its own. */
    Mono<Void> openLate() {
        return repository
                .open()
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> moments.record(now -> repository
                        .claim(id)
                        .flatMap(round -> repository.lock(round.year()).then(open(WORK, round, now)))))
                .then();
    }
}
