package org.minkang.pediatrics.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pediatrics.history.Moments;
import org.minkang.pediatrics.scorecard.ScorecardService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Publishes scorecards and shows what was published. */
@Service
public class ReleaseService {

    private static final String ENTITY = "release";

    private final ReleaseRepository repository;
    private final ReleasedScorecardRepository scorecards;
    private final FreezingService freezing;
    private final Journal journal;
    private final Database database;
    private final Moments moments;
    private final Clock clock;

    ReleaseService(
            ReleaseRepository repository,
            ReleasedScorecardRepository scorecards,
            FreezingService freezing,
            Journal journal,
            Database database,
            Moments moments,
            Clock clock) {
        this.repository = repository;
        this.scorecards = scorecards;
        this.freezing = freezing;
        this.journal = journal;
        this.database = database;
        this.moments = moments;
        this.clock = clock;
    }

    Mono<Page<Release>> list(Caller caller, ReleaseFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    /**
     * One of the caller's regions or of a region above them.
     *
     * @throws ProblemException (through the Mono) 404 when there is none
     */
    public Mono<Release> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /** Only those of the caller's regions, whatever else was published with them. */
    Mono<Page<ReleasedScorecardResponse>> scorecards(Caller caller, UUID id, Paging paging) {
        return get(caller, id).flatMap(release -> scorecards.list(release.id(), caller.regions(), paging));
    }

    /** @param region what a caller takes for a code; what is none is not found */
    Mono<ReleasedScorecardResponse> scorecard(Caller caller, UUID id, String region) {
        if (!Regions.standard().isKnown(region)) {
            throw ProblemException.notFound("region", region);
        }
        RegionCode today = ScorecardService.visible(caller, new RegionCode(region));
        return scorecards
                .find(id, today)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("scorecard", region)));
    }

    Mono<Release> publish(Caller caller, ReleaseRequest request) {
        RegionCode area = area(request);
        caller.requireRegion(area);
        return database.inTransaction(repository
                        .lock(request.year())
                        .then(moments.past())
                        .map(asOf -> release(caller, request, area, asOf))
                        .flatMap(release -> publish(caller, release)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/name"));
    }

    private Mono<Release> publish(Caller caller, Release release) {
        Change change = new Change("published", ENTITY, release.id(), 0, release.area(), null, release);
        return journal.append(caller, change, repository.insertion(release))
                .then(freezing.freeze(release))
                .thenReturn(release);
    }

    private Release release(Caller caller, ReleaseRequest request, RegionCode area, Instant asOf) {
        return new Release(
                Ids.next(),
                request.name(),
                area,
                request.year(),
                request.note(),
                asOf,
                FrozenTotals.count(area),
                caller.subject());
    }

    private RegionCode area(ReleaseRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (!Regions.standard().isKnown(request.regionCode())) {
            violations.add(Violation.at("/regionCode", "REGION_CODE_UNKNOWN", request.regionCode()));
        }
        if (request.year() > ChinaTime.today(clock).getYear()) {
            violations.add(Violation.at("/year", "YEAR_AHEAD", request.year()));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return Regions.standard().today(request.regionCode());
    }
}
