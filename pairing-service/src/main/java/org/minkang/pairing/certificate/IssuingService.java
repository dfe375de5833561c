package org.minkang.pairing.certificate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.seal.SigningKeys;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.pairing.PairingList;
import org.minkang.pairing.posting.Posting;
import org.minkang.pairing.posting.PostingList;
import org.minkang.pairing.staff.StaffList;
import org.minkang.pairing.staff.StaffMember;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Adds up what a member of staff served, and certifies it. */
@Service
class IssuingService {

    private final CertificateRegister register;
    private final StaffList staff;
    private final PostingList postings;
    private final PairingList pairings;
    private final IssuingBureaus bureaus;
    private final SigningKeys keys;
    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssuingService(
            CertificateRegister register,
            StaffList staff,
            PostingList postings,
            PairingList pairings,
            IssuingBureaus bureaus,
            SigningKeys keys,
            Database database,
            Clock clock) {
        this.register = register;
        this.staff = staff;
        this.postings = postings;
        this.pairings = pairings;
        this.bureaus = bureaus;
        this.keys = keys;
        this.database = database;
        this.clock = clock;
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
                .flatMap(certificate -> register.add(caller, certificate)));
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
