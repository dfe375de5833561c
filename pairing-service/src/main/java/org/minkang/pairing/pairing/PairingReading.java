package org.minkang.pairing.pairing;

import java.util.UUID;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.journal.JournalEntry;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows pairings as they are and as they were. */
@Service
class PairingReading {

    private final PairingRepository repository;
    private final PairingRegister register;
    private final Journal journal;

    PairingReading(PairingRepository repository, PairingRegister register, Journal journal) {
        this.repository = repository;
        this.register = register;
        this.journal = journal;
    }

    Mono<Page<Pairing>> list(Caller caller, PairingFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<Pairing> get(Caller caller, UUID id) {
        return register.get(caller, id);
    }

    /** What became of it, for whoever sees it now: both sides, wherever the other one lies. */
    Mono<Page<JournalEntry>> history(Caller caller, UUID id, Paging paging) {
        return get(caller, id).flatMap(seen -> journal.history(id, RegionScope.everywhere(), paging));
    }
}
