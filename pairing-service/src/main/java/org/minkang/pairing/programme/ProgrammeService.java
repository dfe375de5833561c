package org.minkang.pairing.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Duties;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.obligation.Obligations;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.region.Regions;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.template.CatalogueRow;
import org.minkang.pairing.template.MilestoneKind;
import org.minkang.pairing.template.ParameterPreset;
import org.minkang.pairing.template.ProgrammeTemplate;
import org.minkang.pairing.template.Templates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Drafts, publishes and closes programmes. */
@Service
public class ProgrammeService {

    private static final String ENTITY = "programme";

    private final ProgrammeRepository repository;
    private final Templates templates;
    private final MilestoneDuties duties;
    private final Obligations obligations;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    ProgrammeService(
            ProgrammeRepository repository,
            Templates templates,
            MilestoneDuties duties,
            Obligations obligations,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.templates = templates;
        this.duties = duties;
        this.obligations = obligations;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    Mono<Page<Programme>> list(Caller caller, ProgrammeFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    /**
     * The programme when the caller may see it.
     *
     * @throws ProblemException (through the Mono) {@code NOT_FOUND}
     */
    public Mono<Programme> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /** Whether the programme goes on, for whoever may see one of its pairings. */
    public Mono<Boolean> isOpen(UUID id) {
        return repository.find(id, RegionScope.everywhere()).map(Programme::isOpen);
    }

    /** What the programme demands, for whoever may see one of its pairings. */
    public Mono<ProgrammeParameters> parameters(UUID id) {
        return repository.find(id, RegionScope.everywhere()).map(Programme::parameters);
    }

    /** The plan year, for whoever may see one of its pairings. */
    public Mono<Integer> year(UUID id) {
        return repository.find(id, RegionScope.everywhere()).map(Programme::year);
    }

    Mono<Programme> draft(Caller caller, ProgrammeRequest request) {
        RegionCode area = area(caller, request);
        ProgrammeTemplate template = templates
                .find(request.template())
                .orElseThrow(() ->
                        ProblemException.invalid(Violation.at("/template", "TEMPLATE_UNKNOWN", request.template())));
        Programme draft = draft(caller, request, area, template);
        Change change = Change.created(ENTITY, draft.id(), 0, draft.areaCode(), draft);
        return database.inTransaction(repository.insert(draft).then(journal.append(caller, change)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/year"))
                .thenReturn(draft);
    }

    Mono<Programme> revise(Caller caller, UUID id, ExpectedVersion expected, ProgrammeContent content) {
        return change(caller, id, expected, "updated", before -> before.revise(content, caller.subject(), now()));
    }

    Mono<Programme> publish(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/publishedOn", day);
        Mono<Programme> published = change(caller, id, expected, "published", before -> {
            Programme after = before.publish(day, caller.subject(), now());
            Duties.separate(before.createdBy(), caller, "publication");
            Duties.separate(before.updatedBy(), caller, "publication");
            return after;
        });
        return database.inTransaction(
                published.flatMap(programme -> issued(caller, programme, day).thenReturn(programme)));
    }

    Mono<Programme> close(Caller caller, UUID id, ExpectedVersion expected) {
        return change(caller, id, expected, "closed", before -> before.close(caller.subject(), now()));
    }

    /** The bureau owes what the milestones say, and has met the first of them. */
    private Mono<Void> issued(Caller caller, Programme programme, LocalDate day) {
        return obligations
                .open(caller, duties.ofBureau(programme))
                .then(obligations.fulfil(caller, programme.id(), MilestoneKind.PLAN_ISSUED.name(), day))
                .then();
    }

    private Mono<Programme> change(
            Caller caller, UUID id, ExpectedVersion expected, String action, UnaryOperator<Programme> step) {
        return database.inTransaction(get(caller, id).flatMap(before -> {
            caller.requireRegion(before.areaCode());
            expected.require(before.version());
            Programme after = step.apply(before);
            Change change = Change.of(action, ENTITY, id, after.version(), after.areaCode(), before, after);
            return repository
                    .update(after, caller.regions())
                    .then(journal.append(caller, change))
                    .thenReturn(after);
        }));
    }

    private Programme draft(Caller caller, ProgrammeRequest request, RegionCode area, ProgrammeTemplate template) {
        Instant now = now();
        return new Programme(
                Ids.next(),
                template.code(),
                area,
                request.year(),
                request.title() == null ? template.titleZh() : request.title(),
                template.rows("LEGAL_BASIS").stream().map(CatalogueRow::zh).toList(),
                template.rows("GOAL").stream().map(CatalogueRow::zh).toList(),
                request.parameters() == null ? parameters(request, template) : request.parameters(),
                request.milestones() == null ? milestones(template, request.year()) : request.milestones(),
                ProgrammeStatus.DRAFT,
                null,
                0,
                now,
                caller.subject(),
                now,
                caller.subject());
    }

    private static ProgrammeParameters parameters(ProgrammeRequest request, ProgrammeTemplate template) {
        String wanted = request.preset() == null ? template.preset() : request.preset();
        ParameterPreset preset = template.preset(wanted)
                .orElseThrow(() -> ProblemException.invalid(Violation.at("/preset", "PRESET_UNKNOWN", wanted)));
        return ProgrammeParameters.of(preset);
    }

    private static List<Milestone> milestones(ProgrammeTemplate template, int year) {
        return template.milestones().stream()
                .map(milestone -> new Milestone(milestone.kind(), milestone.in(year)))
                .toList();
    }

    /** Today's code of the region, for pairings and institutions stand under today's codes. */
    private static RegionCode area(Caller caller, ProgrammeRequest request) {
        Regions regions = Regions.standard();
        if (!regions.isKnown(request.areaCode())) {
            throw ProblemException.invalid(Violation.at("/areaCode", "REGION_CODE_UNKNOWN", request.areaCode()));
        }
        RegionCode area = regions.current(request.areaCode()).code();
        caller.requireRegion(area);
        return area;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
