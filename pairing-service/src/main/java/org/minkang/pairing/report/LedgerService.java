package org.minkang.pairing.report;

import java.util.List;
import java.util.stream.IntStream;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.Regions;
import org.minkang.pairing.pairing.Agreement;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingList;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes the pairing ledger of a programme from what the caller may see of it. */
@Service
class LedgerService {

    private static final int MOST_ROWS = 20_000;

    private final ProgrammeService programmes;
    private final PairingList pairings;

    LedgerService(ProgrammeService programmes, PairingList pairings) {
        this.programmes = programmes;
        this.pairings = pairings;
    }

    /** By recipient's region, withdrawn pairings included. */
    Mono<List<LedgerRow>> rows(Caller caller, LedgerQuery query) {
        return programmes
                .get(caller, query.programmeId())
                .flatMap(programme -> pairings.of(caller, programme.id(), query.region(), MOST_ROWS + 1))
                .map(LedgerService::numbered);
    }

    private static List<LedgerRow> numbered(List<Pairing> found) {
        if (found.size() > MOST_ROWS) {
            throw ProblemException.invalid(Violation.at("?region", "LEDGER_TOO_LONG", MOST_ROWS));
        }
        return IntStream.range(0, found.size())
                .mapToObj(index -> row(index + 1, found.get(index)))
                .toList();
    }

    private static LedgerRow row(int number, Pairing pairing) {
        Agreement agreement = pairing.agreement();
        return new LedgerRow(
                number,
                pairing.supporter().name(),
                pairing.supporter().creditCode(),
                pairing.supporter().level(),
                pairing.recipient().name(),
                pairing.recipient().creditCode(),
                Regions.standard().require(pairing.recipient().areaCode()).name(),
                pairing.modes().stream().sorted().toList(),
                pairing.period(),
                agreement == null ? null : agreement.agreedOn(),
                agreement == null ? List.of() : agreement.seats(),
                pairing.status());
    }
}
