package org.minkang.pairing.gap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Sides;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lists the gaps of all pairings that a caller may see. */
@Service
class GapService {

    private static final int MOST_ROWS = 20_000;
    private static final int AT_ONCE = 200;

    private final ProgrammeService programmes;
    private final GapRepository repository;
    private final Clock clock;

    GapService(ProgrammeService programmes, GapRepository repository, Clock clock) {
        this.programmes = programmes;
        this.repository = repository;
        this.clock = clock;
    }

    /** A page of pairings with gaps, by recipient's region. */
    Mono<Page<PairingGaps>> page(Caller caller, GapQuery query) {
        return page(caller, query, query.paging());
    }

    /**
     * The whole list.
     *
     * @throws ProblemException 422 {@code LEDGER_TOO_LONG} when it has more than 20,000 gaps
     */
    Mono<List<PairingGaps>> all(Caller caller, GapQuery query) {
        return page(caller, query, new Paging(AT_ONCE, null, null, null))
                .expand(page -> page.page().next() == null
                        ? Mono.empty()
                        : page(caller, query, new Paging(AT_ONCE, page.page().next(), null, null)))
                .<List<PairingGaps>>reduceWith(ArrayList::new, (all, page) -> bounded(all, page.items()));
    }

    private Mono<Page<PairingGaps>> page(Caller caller, GapQuery query, Paging paging) {
        Look look = look(caller, query);
        return visible(caller, query.programmeId())
                .then(Mono.defer(() -> more(look, paging, new ArrayList<>(), paging.cursor())))
                .zipWhen(found -> total(look, paging))
                .map(found ->
                        GapRepository.page(paging, found.getT1(), found.getT2().orElse(null)));
    }

    /**
     * What is looked for, and where.
     *
     * @param programmeId of this programme; of any when null
     * @param through the last day to look at
     */
    private record Look(@Nullable UUID programmeId, LocalDate through, LocalDate today, Sides sides) {}

    private Look look(Caller caller, GapQuery query) {
        LocalDate today = ChinaTime.today(clock);
        return new Look(
                query.programmeId(),
                query.through() == null ? today : query.through(),
                today,
                new Sides("recipient_area", "supporter_area", caller.regions(), query.region()));
    }

    private Mono<Optional<Long>> total(Look look, Paging paging) {
        return paging.counted()
                ? repository
                        .count(look.programmeId(), look.through(), look.today(), look.sides())
                        .map(Optional::of)
                : Mono.just(Optional.empty());
    }

    private Mono<Void> visible(Caller caller, @Nullable UUID programmeId) {
        return programmeId == null
                ? Mono.empty()
                : programmes.get(caller, programmeId).then();
    }

    /** Goes on until a page is full, and has one more to tell that there is a next one, or until there are no more pairings. */
    private Mono<List<PairingGaps>> more(Look look, Paging paging, List<PairingGaps> found, @Nullable String cursor) {
        Paging next = new Paging(paging.rows(), cursor, null, null);
        return repository
                .candidates(look.programmeId(), look.through(), look.today(), look.sides(), next)
                .flatMap(candidates -> gaps(look, candidates).flatMap(gaps -> {
                    found.addAll(gaps);
                    String after = candidates.page().next();
                    return after == null || found.size() > paging.rows()
                            ? Mono.just(found)
                            : more(look, paging, found, after);
                }));
    }

    private Mono<List<PairingGaps>> gaps(Look look, Page<GapRepository.Candidate> candidates) {
        List<UUID> ids = candidates.items().stream()
                .map(GapRepository.Candidate::pairingId)
                .toList();
        return ids.isEmpty() ? Mono.just(List.of()) : repository.gaps(ids, look.through(), look.today());
    }

    private static List<PairingGaps> bounded(List<PairingGaps> all, List<PairingGaps> page) {
        all.addAll(page);
        if (all.stream().mapToInt(pairing -> pairing.gaps().size()).sum() > MOST_ROWS) {
            throw ProblemException.invalid(Violation.at("?region", "LEDGER_TOO_LONG", MOST_ROWS));
        }
        return all;
    }
}
