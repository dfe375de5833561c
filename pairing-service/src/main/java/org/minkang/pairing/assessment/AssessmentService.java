package org.minkang.pairing.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Duties;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.Logbook;
import org.minkang.pairing.logbook.Logbooks;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingPosts;
import org.minkang.pairing.scorecard.Scorecards;
import org.minkang.pairing.summary.AnnualSummaries;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes assessments from the self-score to the end. Who scored a side does not score the other, and who scored does not finalise. */
@Service
class AssessmentService {

    private final AssessmentRepository repository;
    private final Logbook<Assessment> logbook;
    private final Scorecards scorecards;
    private final AnnualSummaries summaries;
    private final PairingPosts pairings;
    private final Database database;

    AssessmentService(
            AssessmentRepository repository,
            Logbooks logbooks,
            Scorecards scorecards,
            AnnualSummaries summaries,
            PairingPosts pairings,
            Database database) {
        this.repository = repository;
        this.logbook = logbooks.of("assessment", repository);
        this.scorecards = scorecards;
        this.summaries = summaries;
        this.pairings = pairings;
        this.database = database;
    }

    Mono<Page<Assessment>> list(Caller caller, EntryFilter entries, AssessmentFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<Assessment> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    Mono<Assessment> begin(Caller caller, AssessmentRequests.Begun request) {
        return database.inTransaction(logbook.recordOnce(
                        caller, request.pairingId(), (pairing, now) -> begun(pairing, request.year(), now)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/year"));
    }

    Mono<Assessment> scoreSelf(Caller caller, UUID id, ExpectedVersion expected, AssessmentRequests.Scores request) {
        return logbook.bySupporter(
                caller,
                id,
                expected,
                "self-scored",
                (before, now) ->
                        before.scoreSelf(ScoreCheck.of(request.scores(), before.card(), caller.subject(), now), now));
    }

    Mono<Assessment> submit(Caller caller, UUID id, ExpectedVersion expected) {
        return logbook.bySupporter(caller, id, expected, "submitted", Assessment::submit);
    }

    Mono<Assessment> giveBack(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return logbook.byOther(caller, id, expected, "returned", (before, now) -> {
            caller.requireRegion(before.programmeArea());
            return Mono.just(before.giveBack(reason, now));
        });
    }

    Mono<Assessment> scoreByBureau(
            Caller caller, UUID id, ExpectedVersion expected, AssessmentRequests.Scores request) {
        return logbook.byOther(caller, id, expected, "bureau-scored", (before, now) -> {
            caller.requireRegion(before.programmeArea());
            Scoring scoring = ScoreCheck.of(request.scores(), before.card(), caller.subject(), now);
            Assessment after = before.scoreByBureau(scoring, now);
            separate(before.self(), caller, "bureau-score");
            return Mono.just(after);
        });
    }

    /** The pairing is assessed with it, in the same transaction. */
    Mono<Assessment> finalise(Caller caller, UUID id, ExpectedVersion expected) {
        return database.inTransaction(
                logbook.byOther(caller, id, expected, "finalised", (before, now) -> finalised(caller, before, now))
                        .flatMap(after -> pairings.assess(caller, after.entry().pairingId(), after.year())
                                .thenReturn(after)));
    }

    private Mono<Assessment> begun(Pairing pairing, int year, Instant now) {
        return scorecards.inForce(pairing.programmeId(), year).map(card -> Assessment.begun(pairing, year, card, now));
    }

    /** The pairing is held before its summary is looked for, as it is when a summary is written. */
    private Mono<Assessment> finalised(Caller caller, Assessment before, Instant now) {
        caller.requireRegion(before.programmeArea());
        return pairings.hold(caller, before.entry().pairingId())
                .then(summaries.exists(before.entry().pairingId(), before.year()))
                .map(summedUp -> before.finalise(summedUp, now))
                .doOnNext(after -> separate(before.bureau(), caller, "finalisation"));
    }

    private static void separate(@Nullable Scoring scoring, Caller caller, String step) {
        if (scoring != null) {
            Duties.separate(scoring.by(), caller, step);
        }
    }
}
