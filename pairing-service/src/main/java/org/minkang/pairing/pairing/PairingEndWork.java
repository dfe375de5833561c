package org.minkang.pairing.pairing;

import org.minkang.kit.identity.Caller;
import reactor.core.publisher.Mono;

/** Ends with a pairing what cannot go on without it. */
public interface PairingEndWork {

    /**
     * Joins the transaction that ends the pairing.
     *
     * @param caller who ends it, or the scheduled work that does
     * @param over the pairing as it is now: expired, terminated or withdrawn
     */
    Mono<Void> over(Caller caller, Pairing over);
}
