package org.minkang.pairing.effect;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.EntryRepository;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Effect returns in PostgreSQL; a month is kept as its first day. */
@Repository
class EffectRepository extends EntryRepository<EffectReturn> {

    private static final String FIGURES = "month, outpatient_visits, discharges, new_techniques, transfers_out";
    private static final TypeReference<List<EffectReturn.Correction>> CORRECTIONS = new TypeReference<>() {};

    private final Database database;
    private final JsonMapper json;

    EffectRepository(Database database, JsonMapper json) {
        super(
                database,
                json,
                "effect_return",
                FIGURES + ", corrections",
                SortKey.date("month", "month", one -> one.month().first()));
        this.database = database;
        this.json = json;
    }

    Mono<Page<EffectReturn>> list(EntryFilter entries, EffectFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    /** What was returned under these pairings for the months from one to another; for nobody's eyes but ours. */
    Mono<List<EffectMonth>> ofPairings(Collection<UUID> pairings, CalendarMonth from, CalendarMonth to) {
        return database.list(
                Sql.of(
                        "select pairing_id, " + FIGURES + " from effect_return where pairing_id = any($1)"
                                + " and month between $2 and $3",
                        pairings.toArray(UUID[]::new),
                        from.first(),
                        to.first()),
                row -> new EffectMonth(required(row, 0, UUID.class), month(row, 1), figures(row, 2)));
    }

    @Override
    protected Assignments assign(Assignments assignments, EffectReturn one) {
        EffectFigures figures = one.figures();
        return assignments
                .set("month", one.month().first())
                .set("outpatient_visits", figures.outpatientVisits(), Integer.class)
                .set("discharges", figures.discharges(), Integer.class)
                .set("new_techniques", figures.newTechniques(), Integer.class)
                .set("transfers_out", figures.transfersOut(), Integer.class)
                .setJson("corrections", json.writeValueAsString(one.corrections()))
                .set("status", one.status());
    }

    @Override
    protected EffectReturn read(Entry entry, Readable row) {
        return new EffectReturn(
                entry, month(row, OWN), figures(row, OWN + 1), json.readValue(text(row, OWN + 5), CORRECTIONS));
    }

    private static CalendarMonth month(Readable row, int column) {
        return CalendarMonth.of(required(row, column, LocalDate.class));
    }

    private static EffectFigures figures(Readable row, int first) {
        return new EffectFigures(
                row.get(first, Integer.class),
                row.get(first + 1, Integer.class),
                row.get(first + 2, Integer.class),
                row.get(first + 3, Integer.class));
    }
}
