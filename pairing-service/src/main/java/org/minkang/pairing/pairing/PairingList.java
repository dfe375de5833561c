package org.minkang.pairing.pairing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.RegionCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What reports may ask about pairings. */
@Component
public class PairingList {

    private final PairingRepository repository;

    PairingList(PairingRepository repository) {
        this.repository = repository;
    }

    /**
     * Pairings of a programme that the caller may see, by recipient's region.
     *
     * @param region recipients in this subtree; all when absent
     * @param most how many at most
     */
    public Mono<List<Pairing>> of(Caller caller, UUID programmeId, @Nullable RegionCode region, int most) {
        PairingFilter filter = new PairingFilter(programmeId, region, null, null, null, null);
        return repository.list(filter, caller.regions(), most);
    }

    /** The pairings with these ids, wherever they lie; who may see what of them is for the asker to settle. */
    public Mono<List<Pairing>> all(Collection<UUID> ids) {
        return repository.all(ids);
    }
}
