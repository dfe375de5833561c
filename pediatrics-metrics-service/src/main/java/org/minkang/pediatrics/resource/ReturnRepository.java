package org.minkang.pediatrics.resource;

import static org.minkang.kit.persistence.Columns.optional;
import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pediatrics.history.AsOfFilter;
import org.minkang.pediatrics.item.ReturnItem;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Returns in PostgreSQL, each state a row; every change is one statement that journals itself. */
@Repository
class ReturnRepository {

    private static final String COLUMNS = "id, version, recorded_from, " + String.join(", ", ReturnSql.COPIED);
    private static final int NOT_APPLICABLE = 15;
    private static final int FIGURES = 17;
    private static final int REVISION = 16;
    private static final int UNTIL = FIGURES + ReturnSql.ITEMS.size();

    private static final List<SortKey<ResourceReturn>> ORDERS =
            List.of(new SortKey<>("year", "year", one -> Integer.toString(one.year()), Integer::valueOf));
    private static final List<SortKey<RecordedReturn>> VERSIONS = List.of(
            new SortKey<>("version", "version", one -> Long.toString(one.state().version()), Long::valueOf));

    private final Database database;
    private final Journal journal;

    ReturnRepository(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    Mono<ResourceReturn> find(UUID id, ReturnAccess access, AsOfFilter asOf) {
        Sql select = Sql.of("select " + COLUMNS + " from resource_return where id = $1", id);
        return database.one(access.narrow(asOf.holding(select, "")), ReturnRepository::read);
    }

    /** What an institution returned of a year; for nobody's eyes but ours. */
    Mono<ResourceReturn> of(SocialCreditCode institution, int year, AsOfFilter asOf) {
        Sql select = Sql.of("select " + COLUMNS + " from resource_return where year = $1", year)
                .andEqual("institution", institution);
        return database.one(asOf.holding(select, ""), ReturnRepository::read);
    }

    Mono<Page<ResourceReturn>> list(ReturnFilter filter, AsOfFilter asOf, ReturnAccess access, Paging paging) {
        return Keyset.of(paging, ORDERS, ResourceReturn::id)
                .list(
                        database,
                        new Side("area_code", access.regions(), filter.region()),
                        select -> filter.narrow(
                                access.owned(asOf.holding(Sql.of(select + " from resource_return where true"), ""))),
                        COLUMNS,
                        ReturnRepository::read);
    }

    /** All states of one return that were known, whoever asks. */
    Mono<Page<RecordedReturn>> versions(UUID id, AsOfFilter asOf, Paging paging) {
        return Keyset.of(paging, VERSIONS, (RecordedReturn one) -> one.state().id())
                .list(
                        database,
                        select -> asOf.known(Sql.of(select + " from resource_return where id = $1", id), ""),
                        COLUMNS + ", nullif(recorded_to, 'infinity')",
                        row -> new RecordedReturn(read(row), row.get(UNTIL, Instant.class)));
    }

    Mono<Void> insert(Caller caller, ResourceReturn first) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", first.id());
        values.put("version", first.version());
        values.put("recorded_from", first.stamp().recordedFrom());
        values.put("institution", first.institution().creditCode().value());
        values.put("institution_name", first.institution().name());
        values.put("class_code", first.institution().institutionClass().code());
        values.put("area_code", first.institution().area().value());
        values.put("year", first.year());
        values.put("created_at", first.stamp().createdAt());
        values.putAll(changeable(first));
        Sql insert = Sql.of("insert into resource_return (" + String.join(", ", values.keySet()) + ") values ")
                .rows(List.of(List.copyOf(values.values())));
        return journal.appendAll(caller, "created", ReturnSql.ENTITY, ReturnSql.adding(insert))
                .then();
    }

    /**
     * Adds the next state, when nobody else did since.
     *
     * @throws ProblemException (through the Mono) {@code STALE_VERSION}
     */
    Mono<Void> save(Caller caller, String action, ResourceReturn next) {
        Sql meant = Sql.of(" and id = $1 and version = $2", next.id(), next.version() - 1);
        Sql change = ReturnSql.superseding(meant, changeable(next), next.stamp().recordedFrom());
        return journal.appendAll(caller, action, ReturnSql.ENTITY, change)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new ProblemException(CommonProblem.STALE_VERSION)))
                .then();
    }

    /** What steps change. */
    private static Map<String, Object> changeable(ResourceReturn one) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", one.status().name());
        values.put("reason", orNull(one.reason()));
        values.put("recorded_by", one.stamp().recordedBy());
        values.put("submitted_by", orNull(one.signatures().submittedBy()));
        values.put("checked_by", orNull(one.signatures().checkedBy()));
        values.put("approved_by", orNull(one.signatures().approvedBy()));
        int notApplicable = 0;
        for (int place = 0; place < ReturnSql.ITEMS.size(); place++) {
            ReturnItem item = ReturnSql.ITEMS.get(place);
            OptionalLong number = one.figures().number(item);
            values.put(item.column(), number.isPresent() ? number.getAsLong() : Parameters.in(Long.class));
            if (number.isEmpty() && one.figures().of(item).isPresent()) {
                notApplicable |= 1 << place;
            }
        }
        values.put("not_applicable", notApplicable);
        values.put("revision", orNull(RevisionSql.of(one.revision())));
        return values;
    }

    private static Object orNull(@Nullable String text) {
        return text == null ? Parameters.in(String.class) : text;
    }

    private static ResourceReturn read(Readable row) {
        return new ResourceReturn(
                required(row, 0, UUID.class),
                new ReturningInstitution(
                        new SocialCreditCode(text(row, 3)),
                        text(row, 4),
                        new InstitutionClass(text(row, 5)),
                        new RegionCode(text(row, 6))),
                required(row, 7, Integer.class),
                figures(row),
                optional(row, REVISION, RevisionSql::read),
                ReturnStatus.valueOf(text(row, 8)),
                optional(row, 9, reason -> reason),
                new Signatures(row.get(11, String.class), row.get(12, String.class), row.get(13, String.class)),
                new Stamp(
                        required(row, 1, Long.class),
                        required(row, 2, Instant.class),
                        text(row, 10),
                        required(row, 14, Instant.class)));
    }

    private static Figures figures(Readable row) {
        int notApplicable = required(row, NOT_APPLICABLE, Integer.class);
        Map<ReturnItem, Reported> items = new EnumMap<>(ReturnItem.class);
        for (int place = 0; place < ReturnSql.ITEMS.size(); place++) {
            ReturnItem item = ReturnSql.ITEMS.get(place);
            Long value = row.get(FIGURES + place, Long.class);
            if ((notApplicable & 1 << place) != 0) {
                items.put(item, Reported.NOT_APPLICABLE);
            } else if (value != null) {
                items.put(item, Reported.of(value));
            }
        }
        return new Figures(items);
    }
}
