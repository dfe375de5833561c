package org.minkang.gateway.quota;

import reactor.core.publisher.Mono;

/** Counts calls. One gateway counts in memory; several replicas would share their counts through an implementation of this. */
interface Quotas {

    /** Takes one call from the bucket of {@code requester}, if one is left. */
    Mono<Allowance> take(Requester requester, Quota quota);
}
