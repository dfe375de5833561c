package org.minkang.pairing.summary;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the other features may ask about annual summaries. */
@Component
public class AnnualSummaries {

    private final AnnualSummaryRepository repository;

    AnnualSummaries(AnnualSummaryRepository repository) {
        this.repository = repository;
    }

    /** Whether the supporter has summed that year of the pairing up; who may know is for the asker to settle. */
    public Mono<Boolean> exists(UUID pairingId, int year) {
        return repository.exists(pairingId, year);
    }
}
