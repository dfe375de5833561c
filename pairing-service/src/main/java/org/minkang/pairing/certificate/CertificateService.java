package org.minkang.pairing.certificate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.journal.seal.SigningKeys;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.pairing.PairingList;
import org.minkang.pairing.posting.Posting;
import org.minkang.pairing.posting.PostingList;
import org.minkang.pairing.staff.PersonalData;
import org.minkang.pairing.staff.StaffList;
import org.minkang.pairing.staff.StaffMember;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Issues, shows, verifies and revokes certificates. Names are journaled masked. */
@Service
class CertificateService {

    private static final String ENTITY = "service-certificate";

    private final CertificateRepository repository;
    private final StaffList staff;
    private final PostingList postings;
    private final PairingList pairings;
    private final IssuingBureaus bureaus;
    private final SigningKeys keys;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CertificateService(
            CertificateRepository repository,
            StaffList staff,
            PostingList postings,
            PairingList pairings,
            IssuingBureaus bureaus,
            SigningKeys keys,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.staff = staff;
        this.postings = postings;
        this.pairings = pairings;
        this.bureaus = bureaus;
        this.keys = keys;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    Mono<Page<ServiceCertificate>> list(Caller caller, CertificateFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<ServiceCertificate> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /**
     * Certifies what a member of staff served up to today.
     *
     * @throws ProblemException 422 {@code NO_SERVICE} when that is nothing
     */
    Mono<ServiceCertificate> issue(Caller caller, UUID staffId) {
        LocalDate today = ChinaTime.today(clock);
        return database.inTransaction(staff.find(caller, staffId)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.invalid(Violation.at("/staffId", "STAFF_UNKNOWN", staffId))))
                .zipWhen(member -> served(member, today))
                .map(found -> certified(caller, found.getT1(), found.getT2(), today))
                .flatMap(certificate -> store(caller, certificate)));
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
                : database.inTransaction(found.flatMap(certificate ->
                        journal.append(caller, disclosed(certificate, purpose)).thenReturn(certificate)));
    }

    /** What the bureau in charge, or one above it, takes back. */
    Mono<ServiceCertificate> revoke(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return database.inTransaction(get(caller, id)
                .doOnNext(before -> expected.require(before.version()))
                .doOnNext(
                        before -> caller.requireRegion(before.content().issuer().region()))
                .flatMap(before -> store(caller, before, before.revoke(ChinaTime.today(clock), reason, now()))));
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

    /** One after the other: a transaction has one connection, and that one statement at a time. */
    private Mono<ServiceRecord> served(StaffMember member, LocalDate today) {
        return postings.ofPerson(member.id())
                .flatMap(found -> pairings.all(pairingsOf(found)).map(under -> ServiceRecord.of(found, under, today)))
                .doOnNext(service -> {
                    if (service.stretches().isEmpty()) {
                        throw new ProblemException(CertificateProblem.NO_SERVICE, member.number());
                    }
                });
    }

    private static Set<UUID> pairingsOf(List<Posting> found) {
        return found.stream().map(Posting::pairingId).collect(Collectors.toUnmodifiableSet());
    }

    private ServiceCertificate certified(Caller caller, StaffMember member, ServiceRecord service, LocalDate today) {
        ServiceCertificate.Content content = new ServiceCertificate.Content(
                Ids.next(),
                CertificateCode.random(random),
                ServiceCertificate.Holder.of(member),
                service,
                today,
                bureaus.inChargeOf(member.areaCode(), caller));
        String signature = keys.sign(content.signedText());
        return ServiceCertificate.issued(content, new ServiceCertificate.Proof(keys.keyId(), signature), now());
    }

    private Mono<ServiceCertificate> store(Caller caller, ServiceCertificate certificate) {
        Change change = Change.created(
                ENTITY, certificate.id(), 0, certificate.content().holder().areaCode(), certificate.masked());
        return repository
                .insert(certificate)
                .then(journal.append(caller, change))
                .thenReturn(certificate);
    }

    private Mono<ServiceCertificate> store(Caller caller, ServiceCertificate before, ServiceCertificate after) {
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

    private static Change disclosed(ServiceCertificate certificate, String purpose) {
        return new Change(
                "disclosed",
                ENTITY,
                certificate.id(),
                certificate.version(),
                certificate.content().holder().areaCode(),
                null,
                Map.of("purpose", purpose));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
