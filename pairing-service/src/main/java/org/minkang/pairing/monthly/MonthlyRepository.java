package org.minkang.pairing.monthly;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Monthly reports in PostgreSQL; a month is kept as its first day. */
@Repository
class MonthlyRepository extends EntryRepository<MonthlyReport> {

    private static final String COLUMNS =
            "programme_id, month, due_on, submitted_on, submitted_by, note, figures, reopenings";

    private static final TypeReference<List<MonthlyReport.Reopening>> REOPENINGS = new TypeReference<>() {};

    private final Database database;
    private final JsonMapper json;

    MonthlyRepository(Database database, JsonMapper json) {
        super(database, json, "monthly_report", COLUMNS, SortKey.date("month", "month", report -> report.month()
                .first()));
        this.database = database;
        this.json = json;
    }

    Mono<Page<MonthlyReport>> list(
            EntryFilter entries, MonthlyFilter filter, LocalDate today, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, sql -> filter.narrow(sql, today));
    }

    /** All of a programme's month; who may see which is for the asker to settle. */
    Mono<List<MonthlyReport>> ofProgramme(UUID programme, CalendarMonth month) {
        return all(Sql.of("programme_id = $1 and month = $2", programme, month.first()));
    }

    /** Adds a report unless the pairing has one of the month; answers its id when it was added. */
    Mono<UUID> insert(MonthlyReport report) {
        Sql insert = insertion(report).append(" on conflict on constraint monthly_report_once do nothing returning id");
        return database.one(insert, row -> required(row, 0, UUID.class));
    }

    /**
     * Up to {@code most} pairings whose staff are on post after {@code after} that have no report of the month and nobody else is working on, held and in
     * order of their ids.
     */
    Mono<List<UUID>> claimUnreported(CalendarMonth month, UUID after, int most) {
        return database.list(
                Sql.of(
                                "select p.id from pairing p where p.status in ('ACTIVE', 'ASSESSED') and p.active_on <= $1 and p.last_on >= $2"
                                        + " and p.id > $3 and not exists (select from monthly_report r where r.pairing_id = p.id"
                                        + " and r.month = $2) order by p.id limit ",
                                month.last(),
                                month.first(),
                                after)
                        .value(most)
                        .append(" for update of p skip locked"),
                row -> required(row, 0, UUID.class));
    }

    @Override
    protected Assignments assign(Assignments assignments, MonthlyReport report) {
        MonthlyReport.Submission submission = report.submission();
        return assignments
                .set("programme_id", report.programmeId())
                .set("month", report.month().first())
                .set("due_on", report.dueOn())
                .set("submitted_on", submission == null ? null : submission.on(), LocalDate.class)
                .set("submitted_by", submission == null ? null : submission.by(), String.class)
                .set("note", submission == null ? null : submission.note(), String.class)
                .setJson("figures", submission == null ? null : json.writeValueAsString(submission.figures()))
                .setJson("reopenings", json.writeValueAsString(report.reopenings()));
    }

    @Override
    protected MonthlyReport read(Entry entry, Readable row) {
        return new MonthlyReport(
                entry,
                required(row, OWN, UUID.class),
                CalendarMonth.of(required(row, OWN + 1, LocalDate.class)),
                required(row, OWN + 2, LocalDate.class),
                submission(row),
                json.readValue(text(row, OWN + 7), REOPENINGS));
    }

    private MonthlyReport.@Nullable Submission submission(Readable row) {
        LocalDate on = row.get(OWN + 3, LocalDate.class);
        return on == null
                ? null
                : new MonthlyReport.Submission(
                        on,
                        text(row, OWN + 4),
                        row.get(OWN + 5, String.class),
                        json.readValue(text(row, OWN + 6), MonthlyFigures.class));
    }
}
