package org.minkang.pairing.assessment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingList;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Ranks the pairings of a programme that the caller may see. */
@Service
class RankingService {

    private static final int MOST = 20_000;

    private final AssessmentRepository repository;
    private final PairingList pairings;
    private final ProgrammeService programmes;

    RankingService(AssessmentRepository repository, PairingList pairings, ProgrammeService programmes) {
        this.repository = repository;
        this.pairings = pairings;
        this.programmes = programmes;
    }

    Mono<RankingResponse> rank(Caller caller, RankingQuery query) {
        return programmes.get(caller, query.programmeId()).flatMap(programme -> repository
                .finalScores(programme.id(), query.year(), caller.regions(), MOST + 1)
                .zipWhen(scores -> pairings.of(caller, programme.id(), null, MOST + 1))
                .map(found -> ranked(caller, programme, query.year(), found.getT1(), found.getT2())));
    }

    private static RankingResponse ranked(
            Caller caller, Programme programme, int year, List<FinalScore> scores, List<Pairing> under) {
        if (Math.max(scores.size(), under.size()) > MOST) {
            throw ProblemException.invalid(Violation.at("?programmeId", "LEDGER_TOO_LONG", MOST));
        }
        Set<UUID> ranked = scores.stream().map(FinalScore::pairingId).collect(Collectors.toUnmodifiableSet());
        return new RankingResponse(
                programme.id(),
                year,
                caller.regions().within(programme.areaCode()).roots(),
                Ranking.of(scores).places().stream()
                        .map(RankingResponse.PlaceResponse::of)
                        .toList(),
                under.stream()
                        .filter(pairing -> isDue(pairing, year) && !ranked.contains(pairing.id()))
                        .map(RankingResponse.Unassessed::of)
                        .toList());
    }

    /** Whether the pairing can be assessed for that year, now or once it goes on. */
    private static boolean isDue(Pairing pairing, int year) {
        return switch (pairing.status()) {
            case ACTIVE, SUSPENDED, EXPIRED, ASSESSED -> pairing.supportTime().isIn(year);
            case PROPOSED, DESIGNATED, PLANNED, SIGNED, TERMINATED, WITHDRAWN -> false;
        };
    }
}
