package org.minkang.pairing.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.pairing.PairingPosts;
import org.minkang.pairing.programme.ProgrammeService;
import org.minkang.pairing.staff.PersonalData;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes rosters of what the caller may see. Names leave it masked unless a purpose is given. */
@Service
class RosterService {

    private static final int MOST_ROWS = 20_000;

    private final ProgrammeService programmes;
    private final PairingPosts pairings;
    private final RosterRepository repository;
    private final Database database;

    RosterService(ProgrammeService programmes, PairingPosts pairings, RosterRepository repository, Database database) {
        this.programmes = programmes;
        this.pairings = pairings;
        this.repository = repository;
        this.database = database;
    }

    /**
     * Postings by recipient's region, pairing and start; by name when the caller may read personal data and says what for, which is
     * journaled for each person.
     *
     * @param purpose what the names are needed for, absent for a masked answer
     * @throws ProblemException 404 for a programme or pairing that the caller does not see; 422 for more than 20,000 rows
     */
    Mono<List<RosterRow>> rows(Caller caller, RosterQuery query, @Nullable String purpose) {
        return visible(caller, query.programmeId(), query.pairingId())
                .then(Mono.defer(() -> purpose == null || !caller.hasScope(PersonalData.SCOPE)
                        ? found(caller, query)
                                .map(rows ->
                                        rows.stream().map(RosterRow::masked).toList())
                        : database.inTransaction(found(caller, query).flatMap(rows -> repository
                                .disclosed(caller, rows, purpose)
                                .thenReturn(rows)))));
    }

    private Mono<List<RosterRow>> found(Caller caller, RosterQuery query) {
        return repository.rows(caller, query, MOST_ROWS + 1).doOnNext(rows -> {
            if (rows.size() > MOST_ROWS) {
                throw ProblemException.invalid(Violation.at("?region", "LEDGER_TOO_LONG", MOST_ROWS));
            }
        });
    }

    private Mono<Void> visible(Caller caller, @Nullable UUID programmeId, @Nullable UUID pairingId) {
        Mono<?> programme = programmeId == null ? Mono.empty() : programmes.get(caller, programmeId);
        Mono<?> pairing = pairingId == null ? Mono.empty() : pairings.get(caller, pairingId);
        return programme.then(pairing).then();
    }
}
