package org.minkang.pairing.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.RegionCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What reports may ask about coverage. */
@Component
public class CoverageFigures {

    private final CoverageService service;

    CoverageFigures(CoverageService service) {
        this.service = service;
    }

    /**
     * Coverage of what the caller may see of a programme.
     *
     * @param region this subtree of it, all when absent
     * @param day on which
     */
    public Mono<Coverage.View> of(Caller caller, UUID programmeId, @Nullable RegionCode region, LocalDate day) {
        return service.report(caller, new CoverageQuery(programmeId, region, day))
                .map(CoverageReport::total);
    }
}
