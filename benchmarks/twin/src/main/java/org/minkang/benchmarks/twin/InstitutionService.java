package org.minkang.benchmarks.twin;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the registry: every change in one transaction with its audit row. */
@Service
class InstitutionService {

    private final InstitutionRepository repository;
    private final AuditRepository audit;

    InstitutionService(InstitutionRepository repository, AuditRepository audit) {
        this.repository = repository;
        this.audit = audit;
    }

    List<Institution> list(CallerRegion region, int rows) {
        return repository.list(region, rows);
    }

    Optional<Institution> get(UUID id, CallerRegion region) {
        return repository.find(id, region);
    }

    @Transactional
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
                request.aliases() == null ? List.of() : request.aliases(),
                0,
                now,
                subject,
                now,
                subject);
        repository.insert(registered);
        audit.created(registered, subject, client);
        return registered;
    }
}
