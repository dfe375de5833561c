package org.minkang.benchmarks.twin;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps the registry: every change together with its audit row. */
@Service
class InstitutionService {

    private final InstitutionRepository repository;

    InstitutionService(InstitutionRepository repository) {
        this.repository = repository;
    }

    List<Institution> list(CallerRegion region, int rows) {
        return repository.list(region, rows);
    }

    Optional<Institution> get(UUID id, CallerRegion region) {
        return repository.find(id, region);
    }

    public Institution register(InstitutionRequest request, String subject, String client) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Institution registered = new Institution(
                UuidCreator.getTimeOrderedEpoch(),
                request.creditCode(),
                request.insuranceCode(),
                request.name(),
                request.institutionClass(),
                request.level(),
                request.grade(),
                request.regionCode(),
                request.regionCode(),
                request.address(),
                Institution.Status.ACTIVE,
                null,
                null,
                null,
                request.aliases() == null ? List.of() : request.aliases(),
                0,
                now,
                now);
        repository.insert(registered, subject, client);
        return registered;
    }
}
