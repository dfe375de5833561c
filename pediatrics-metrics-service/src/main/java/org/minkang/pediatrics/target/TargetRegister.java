package org.minkang.pediatrics.target;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What others may ask about targets; who may see what is measured by them is for those to settle. */
@Component
public class TargetRegister {

    private final TargetRepository repository;

    TargetRegister(TargetRepository repository) {
        this.repository = repository;
    }

    /**
     * All targets of all regions that are not withdrawn, some thousands at most.
     *
     * @param asOf what was known at this moment; what is known now when absent
     */
    public Mono<List<Target>> known(@Nullable Instant asOf) {
        return repository.active(asOf);
    }
}
