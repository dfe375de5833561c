package org.minkang.sample.clinic;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.MergePatch;
import org.minkang.kit.web.MergePatcher;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

@Service
class ClinicService {

    private static final List<SortKey<Clinic>> ORDERS = List.of(
            SortKey.text("name", "name", Clinic::name), SortKey.date("openedOn", "opened_on", Clinic::openedOn));

    private final ClinicRepository clinics;
    private final Journal journal;
    private final Database database;
    private final MergePatcher patcher;

    ClinicService(ClinicRepository clinics, Journal journal, Database database, MergePatcher patcher) {
        this.clinics = clinics;
        this.journal = journal;
        this.database = database;
        this.patcher = patcher;
    }

    Mono<Clinic> find(Caller caller, UUID id) {
        return clinics.find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("clinic", id)));
    }

    Mono<Page<Clinic>> list(Caller caller, ClinicFilter filter, Paging paging) {
        Keyset<Clinic> place = Keyset.of(paging, ORDERS, Clinic::id);
        Mono<Optional<Long>> total = paging.counted()
                ? clinics.count(filter, caller.regions()).map(Optional::of)
                : Mono.just(Optional.empty());
        return clinics.list(filter, place, caller.regions())
                .zipWith(total, (rows, count) -> place.page(rows, count.orElse(null)));
    }

    Mono<Clinic> open(Caller caller, ClinicRequest request) {
        if (!caller.regions().covers(request.region())) {
            return Mono.error(() -> ProblemException.notFound("region", request.region()));
        }
        ClinicDetails details = request.details();
        Clinic clinic = new Clinic(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                request.code(),
                details.name(),
                request.region(),
                details.kind(),
                details.beds(),
                details.openedOn(),
                ClinicStatus.OPEN);
        Change opened = Change.created("clinic", clinic.id(), 1, clinic.region(), clinic);
        return database.inTransaction(
                clinics.insert(clinic).then(journal.append(caller, opened)).thenReturn(clinic));
    }

    Mono<Clinic> replace(Caller caller, UUID id, ExpectedVersion version, ClinicDetails details) {
        return change(
                caller,
                id,
                version,
                "changed",
                clinic -> clinic.with(details.name(), details.kind(), details.beds(), details.openedOn()));
    }

    Mono<Clinic> patch(Caller caller, UUID id, ExpectedVersion version, MergePatch patch) {
        return change(caller, id, version, "changed", clinic -> {
            ClinicDetails details = patcher.apply(patch, ClinicView.details(clinic), ClinicDetails.class);
            return clinic.with(details.name(), details.kind(), details.beds(), details.openedOn());
        });
    }

    Mono<Clinic> close(Caller caller, UUID id, ExpectedVersion version) {
        return change(caller, id, version, "closed", Clinic::closed);
    }

    private Mono<Clinic> change(
            Caller caller, UUID id, ExpectedVersion version, String action, UnaryOperator<Clinic> step) {
        return database.inTransaction(find(caller, id)
                .filter(before -> before.version() == version.value())
                .switchIfEmpty(Mono.error(() -> new ProblemException(CommonProblem.STALE_VERSION)))
                .flatMap(before -> store(caller, action, before, step.apply(before))));
    }

    private Mono<Clinic> store(Caller caller, String action, Clinic before, Clinic after) {
        Change change = Change.of(action, "clinic", after.id(), after.version(), after.region(), before, after);
        return clinics.update(after, caller.regions())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new ProblemException(CommonProblem.STALE_VERSION)))
                .then(journal.append(caller, change))
                .thenReturn(after);
    }
}
