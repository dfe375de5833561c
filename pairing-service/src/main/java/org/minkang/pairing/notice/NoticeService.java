package org.minkang.pairing.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Duties;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Drafts, publishes, discards and withdraws notices: every step in one transaction with its journal entry. */
@Service
class NoticeService {

    private static final String ENTITY = "notice";

    private final NoticeRepository repository;
    private final NoticeSubjects subjects;
    private final ProgrammeService programmes;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    NoticeService(
            NoticeRepository repository,
            NoticeSubjects subjects,
            ProgrammeService programmes,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.subjects = subjects;
        this.programmes = programmes;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    Mono<Page<Notice>> list(Caller caller, NoticeFilter filter, Paging paging) {
        return repository.list(caller, filter, paging);
    }

    Mono<Notice> get(Caller caller, UUID id) {
        return repository.find(caller, id).switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    Mono<Notice> draft(Caller caller, NoticeRequests.Drafted request) {
        return database.inTransaction(programmes
                .get(caller, request.programmeId())
                .doOnNext(programme -> caller.requireRegion(programme.areaCode()))
                .zipWhen(programme -> subjects.of(caller, request))
                .map(found -> draft(caller, request, found.getT1(), found.getT2()))
                .flatMap(notice -> subjects.grounded(caller, notice))
                .flatMap(notice -> store(caller, notice)));
    }

    Mono<Notice> revise(Caller caller, UUID id, ExpectedVersion expected, NoticeContent content) {
        return change(caller, id, expected, "updated", before -> {
            Notice after = before.revise(content, caller.subject(), now());
            return subjects.allowed(before.subject(), content).then(subjects.grounded(caller, after));
        });
    }

    Mono<Notice> publish(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/publishedOn", day);
        return change(caller, id, expected, "published", before -> {
            Notice after = before.publish(day, caller.subject(), now());
            Duties.separate(before.createdBy(), caller, "publication");
            Duties.separate(before.updatedBy(), caller, "publication");
            return Mono.just(after);
        });
    }

    Mono<Notice> discard(Caller caller, UUID id, ExpectedVersion expected) {
        return change(caller, id, expected, "discarded", before -> Mono.just(before.discard(caller.subject(), now())));
    }

    Mono<Notice> withdraw(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return change(
                caller,
                id,
                expected,
                "withdrawn",
                before -> Mono.just(before.withdraw(reason, caller.subject(), now())));
    }

    private Notice draft(Caller caller, NoticeRequests.Drafted request, Programme programme, NoticeSubject subject) {
        Instant now = now();
        return new Notice(
                Ids.next(),
                programme.id(),
                programme.areaCode(),
                request.year(),
                subject.under(programme),
                request.kind(),
                request.reason(),
                request.assessmentId(),
                NoticeStatus.DRAFT,
                null,
                null,
                0,
                now,
                caller.subject(),
                now,
                caller.subject());
    }

    private Mono<Notice> store(Caller caller, Notice notice) {
        Change change = Change.created(ENTITY, notice.id(), 0, notice.subject().areaCode(), notice);
        return repository.insert(notice).then(journal.append(caller, change)).thenReturn(notice);
    }

    private Mono<Notice> change(
            Caller caller, UUID id, ExpectedVersion expected, String action, Function<Notice, Mono<Notice>> step) {
        return database.inTransaction(get(caller, id)
                .doOnNext(before -> caller.requireRegion(before.programmeArea()))
                .doOnNext(before -> expected.require(before.version()))
                .flatMap(before -> step.apply(before).flatMap(after -> store(caller, action, before, after))));
    }

    private Mono<Notice> store(Caller caller, String action, Notice before, Notice after) {
        Change change = Change.of(
                action, ENTITY, after.id(), after.version(), after.subject().areaCode(), before, after);
        return repository.update(after).then(journal.append(caller, change)).thenReturn(after);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
