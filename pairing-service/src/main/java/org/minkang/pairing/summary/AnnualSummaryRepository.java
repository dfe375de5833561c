package org.minkang.pairing.summary;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.EntryRepository;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Annual summaries in PostgreSQL. */
@Repository
class AnnualSummaryRepository extends EntryRepository<AnnualSummary> {

    /** Of a programme: pairings whose staff were on post in the year and that nobody has ended before their time, summed up or not. */
    private static final String LACKING = "select count(*) from pairing p where p.programme_id = $1"
            + " and p.status in ('ACTIVE', 'SUSPENDED', 'EXPIRED', 'ASSESSED')"
            + " and p.active_on <= make_date($2, 12, 31) and p.last_on >= make_date($2, 1, 1)"
            + " and not exists (select from annual_summary s where s.pairing_id = p.id and s.year = $2)";

    private final Database database;

    AnnualSummaryRepository(Database database, JsonMapper json) {
        super(
                database,
                json,
                "annual_summary",
                "year, body, submitted_on",
                SortKey.date("submittedOn", "submitted_on", summary -> summary.content()
                        .submittedOn()));
        this.database = database;
    }

    Mono<Page<AnnualSummary>> list(EntryFilter entries, AnnualSummaryFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    Mono<Boolean> exists(UUID pairingId, int year) {
        return database.one(
                Sql.of(
                        "select exists (select from annual_summary where pairing_id = $1 and year = $2)",
                        pairingId,
                        year),
                row -> required(row, 0, Boolean.class));
    }

    /** How many pairings of a programme are not summed up for the year; for nobody's eyes but ours. */
    Mono<Long> countLacking(UUID programmeId, int year) {
        return database.one(Sql.of(LACKING, programmeId, year), row -> required(row, 0, Long.class));
    }

    @Override
    protected Assignments assign(Assignments assignments, AnnualSummary summary) {
        return assignments
                .set("year", summary.year())
                .set("body", summary.content().text())
                .set("submitted_on", summary.content().submittedOn());
    }

    @Override
    protected AnnualSummary read(Entry entry, Readable row) {
        return new AnnualSummary(
                entry,
                required(row, OWN, Integer.class),
                new AnnualSummaryContent(text(row, OWN + 1), required(row, OWN + 2, LocalDate.class)));
    }
}
