package org.minkang.pairing.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.institution.Institution;
import org.minkang.pairing.institution.Institutions;
import org.minkang.pairing.pairing.PairingAccess;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the staff that hospitals can dispatch. Names leave it masked, and are journaled masked, unless a purpose is given. */
@Service
class StaffService {

    private static final String ENTITY = "staff-member";

    private final StaffRepository repository;
    private final Institutions institutions;
    private final ProfessionalTitles titles;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    StaffService(
            StaffRepository repository,
            Institutions institutions,
            ProfessionalTitles titles,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.institutions = institutions;
        this.titles = titles;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    Mono<Page<StaffMember>> list(Caller caller, StaffFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging).map(page -> page.map(StaffMember::masked));
    }

    /**
     * A member of staff; by name when the caller may read personal data and says what for, which is journaled.
     *
     * @param purpose what the name is needed for, absent for a masked answer
     */
    Mono<StaffMember> get(Caller caller, UUID id, @Nullable String purpose) {
        Mono<StaffMember> found = find(caller, id);
        return purpose == null || !caller.hasScope(PersonalData.SCOPE)
                ? found.map(StaffMember::masked)
                : database.inTransaction(found.flatMap(member ->
                        journal.append(caller, disclosed(member, purpose)).thenReturn(member)));
    }

    Mono<StaffMember> register(Caller caller, StaffRequest request) {
        StaffMember.Particulars particulars = request.particulars().checked(titles);
        return database.inTransaction(employer(caller, request)
                        .map(employer -> registered(caller, request.number(), employer, particulars))
                        .flatMap(member -> repository
                                .insert(member)
                                .then(journal.append(
                                        caller,
                                        Change.created(ENTITY, member.id(), 0, member.areaCode(), member.masked())))
                                .thenReturn(member.masked())))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/number"));
    }

    Mono<StaffMember> revise(Caller caller, UUID id, ExpectedVersion expected, StaffParticulars request) {
        StaffMember.Particulars particulars = request.checked(titles);
        return database.inTransaction(find(caller, id).flatMap(before -> {
            expected.require(before.version());
            PairingAccess.requireInstitution(caller, before.employer(), before.areaCode(), before.employerName());
            StaffMember after = before.with(particulars, caller.subject(), now());
            Change change = Change.of(
                    "updated", ENTITY, id, after.version(), after.areaCode(), before.masked(), after.masked());
            return repository
                    .update(after, caller.regions())
                    .then(journal.append(caller, change))
                    .thenReturn(after.masked());
        }));
    }

    private Mono<StaffMember> find(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    private Mono<Institution> employer(Caller caller, StaffRequest request) {
        return institutions
                .find(caller, request.employer())
                .switchIfEmpty(Mono.error(() ->
                        ProblemException.invalid(Violation.at("/employer", "INSTITUTION_UNKNOWN", request.employer()))))
                .doOnNext(employer -> PairingAccess.requireInstitution(
                        caller, employer.creditCode(), employer.areaCode(), employer.name()));
    }

    private StaffMember registered(
            Caller caller, String number, Institution employer, StaffMember.Particulars particulars) {
        Instant now = now();
        return new StaffMember(
                Ids.next(),
                number,
                employer.creditCode(),
                employer.name(),
                employer.areaCode(),
                particulars,
                0,
                now,
                caller.subject(),
                now,
                caller.subject());
    }

    private static Change disclosed(StaffMember member, String purpose) {
        return new Change(
                "disclosed",
                ENTITY,
                member.id(),
                member.version(),
                member.areaCode(),
                null,
                Map.of("purpose", purpose));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
