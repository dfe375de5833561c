package org.minkang.pairing.effect;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.minkang.pairing.figure.CalendarMonth;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What reports may ask about effect returns; who may see what of them is for those to settle. */
@Component
public class EffectList {

    private final EffectRepository repository;

    EffectList(EffectRepository repository) {
        this.repository = repository;
    }

    /** What was returned under these pairings for the months from one to another, both included. */
    public Mono<List<EffectMonth>> ofPairings(Collection<UUID> pairings, CalendarMonth from, CalendarMonth to) {
        return repository.ofPairings(pairings, from, to);
    }
}
