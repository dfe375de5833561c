package org.minkang.pairing.scorecard;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the cards that bureaus lay down for their programmes. */
@Service
class ScorecardService {

    private static final String ENTITY = "scorecard";

    private final ScorecardRepository repository;
    private final ProgrammeService programmes;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    ScorecardService(
            ScorecardRepository repository,
            ProgrammeService programmes,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    Mono<Page<ProgrammeScorecard>> list(Caller caller, ScorecardFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<ProgrammeScorecard> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /**
     * Lays a card down for one year of a programme.
     *
     * @throws ProblemException 409 {@code ASSESSMENT_BEGUN} once any of its pairings is being assessed for that year, or when the year has
     *     a card
     */
    Mono<ProgrammeScorecard> create(Caller caller, ScorecardRequest request) {
        Scorecard card = request.card().checked();
        Mono<ProgrammeScorecard> created = programmes
                .get(caller, request.programmeId())
                .doOnNext(programme -> caller.requireRegion(programme.areaCode()))
                .flatMap(programme -> unused(programme, request.year()))
                .map(programme -> own(caller, programme, request.year(), card))
                .flatMap(own -> store(caller, own));
        return database.inTransaction(created)
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/year"));
    }

    private Mono<Programme> unused(Programme programme, int year) {
        return repository
                .claim(programme.id())
                .then(repository.isInUse(programme.id(), year))
                .map(begun -> {
                    if (begun) {
                        throw new ProblemException(
                                ScorecardProblem.ASSESSMENT_BEGUN, programme.title(), String.valueOf(year));
                    }
                    return programme;
                });
    }

    private ProgrammeScorecard own(Caller caller, Programme programme, int year, Scorecard card) {
        return new ProgrammeScorecard(
                Ids.next(),
                programme.id(),
                programme.areaCode(),
                year,
                card,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.subject());
    }

    private Mono<ProgrammeScorecard> store(Caller caller, ProgrammeScorecard own) {
        Change change = Change.created(ENTITY, own.id(), 0, own.areaCode(), own);
        return repository.insert(own).then(journal.append(caller, change)).thenReturn(own);
    }
}
