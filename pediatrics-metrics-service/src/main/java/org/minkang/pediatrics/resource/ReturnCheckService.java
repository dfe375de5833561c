package org.minkang.pediatrics.resource;

import java.util.List;
import org.minkang.pediatrics.history.AsOfFilter;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Checks returns against last year's and against their peers. */
@Service
class ReturnCheckService {

    private final ReturnRepository returns;
    private final PeerRepository peers;

    ReturnCheckService(ReturnRepository returns, PeerRepository peers) {
        this.returns = returns;
        this.peers = peers;
    }

    /** What the return is held against. */
    Mono<ReturnCheck> of(ResourceReturn one, AsOfFilter asOf) {
        Mono<Figures> lastYear = returns.of(one.institution().creditCode(), one.year() - 1, asOf)
                .map(ResourceReturn::figures)
                .defaultIfEmpty(Figures.NONE);
        return lastYear.zipWith(peers.peers(one, asOf), ReturnCheck::new);
    }

    Mono<List<CheckFinding>> findings(ResourceReturn one, AsOfFilter asOf) {
        return of(one, asOf).map(check -> check.of(one.said()));
    }
}
