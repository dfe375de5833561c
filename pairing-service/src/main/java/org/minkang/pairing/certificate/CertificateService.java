package org.minkang.pairing.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.seal.SigningKeys;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.staff.PersonalData;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows, verifies and revokes certificates. */
@Service
class CertificateService {

    private final CertificateRepository repository;
    private final CertificateRegister register;
    private final SigningKeys keys;
    private final Database database;
    private final Clock clock;

    CertificateService(
            CertificateRepository repository,
            CertificateRegister register,
            SigningKeys keys,
            Database database,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.keys = keys;
        this.database = database;
        this.clock = clock;
    }

    Mono<Page<ServiceCertificate>> list(Caller caller, CertificateFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<ServiceCertificate> get(Caller caller, UUID id) {
        return register.get(caller, id);
    }

    /**
     * A certificate to be printed; with the name in full when the caller may read personal data and says what for, which is journaled.
     *
     * @param purpose what the name is needed for, absent for a masked one
     */
    Mono<ServiceCertificate> toPrint(Caller caller, UUID id, @Nullable String purpose) {
        Mono<ServiceCertificate> found = get(caller, id);
        return purpose == null || !caller.hasScope(PersonalData.SCOPE)
                ? found.map(ServiceCertificate::masked)
                : database.inTransaction(found.flatMap(certificate -> register.disclose(caller, certificate, purpose)));
    }

    /** What the bureau in charge, or one above it, takes back. */
    Mono<ServiceCertificate> revoke(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return database.inTransaction(get(caller, id)
                .doOnNext(before -> expected.require(before.version()))
                .doOnNext(
                        before -> caller.requireRegion(before.content().issuer().region()))
                .flatMap(before ->
                        register.revoke(caller, before, before.revoke(ChinaTime.today(clock), reason, now()))));
    }

    /**
     * What anybody may know who has the code.
     *
     * @param typed whatever was typed; what can be no code is looked up all the same
     */
    Mono<CertificateVerification> verify(String typed) {
        return repository
                .findByCode(CertificateCode.hash(typed))
                .map(certificate -> CertificateVerification.of(certificate, isGenuine(certificate)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(CertificateProblem.CERTIFICATE_UNKNOWN)));
    }

    private boolean isGenuine(ServiceCertificate certificate) {
        ServiceCertificate.Proof proof = certificate.proof();
        return keys.verifies(proof.keyId(), certificate.content().signedText(), proof.signature());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
