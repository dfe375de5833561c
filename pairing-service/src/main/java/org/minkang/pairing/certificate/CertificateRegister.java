package org.minkang.pairing.certificate;

import java.util.Map;
import java.util.UUID;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where certificates stand; every method joins the open transaction. Names are journaled masked. */
@Component
class CertificateRegister {

    private static final String ENTITY = "service-certificate";

    private final CertificateRepository repository;
    private final Journal journal;

    CertificateRegister(CertificateRepository repository, Journal journal) {
        this.repository = repository;
        this.journal = journal;
    }

    /** The certificate, or 404 when there is none in the caller's regions. */
    Mono<ServiceCertificate> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    Mono<ServiceCertificate> add(Caller caller, ServiceCertificate issued) {
        Change change =
                Change.created(ENTITY, issued.id(), 0, issued.content().holder().areaCode(), issued.masked());
        return repository.insert(issued).then(journal.append(caller, change)).thenReturn(issued);
    }

    Mono<ServiceCertificate> revoke(Caller caller, ServiceCertificate before, ServiceCertificate after) {
        Change change = Change.of(
                "revoked",
                ENTITY,
                after.id(),
                after.version(),
                after.content().holder().areaCode(),
                before.masked(),
                after.masked());
        return repository
                .update(after, caller.regions())
                .then(journal.append(caller, change))
                .thenReturn(after);
    }

    /** That somebody is shown the name in full, and what for. */
    Mono<ServiceCertificate> disclose(Caller caller, ServiceCertificate certificate, String purpose) {
        Change change = new Change(
                "disclosed",
                ENTITY,
                certificate.id(),
                certificate.version(),
                certificate.content().holder().areaCode(),
                null,
                Map.of("purpose", purpose));
        return journal.append(caller, change).thenReturn(certificate);
    }
}
