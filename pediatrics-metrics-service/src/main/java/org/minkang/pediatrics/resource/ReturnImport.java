package org.minkang.pediatrics.resource;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.obligation.Obligations;
import org.minkang.kit.persistence.Columns;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.job.TableImport;
import org.minkang.pediatrics.history.Moments;
import org.minkang.pediatrics.total.Totals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Submits returns from files: one that differs from what was submitted becomes its next version while the bureau has not checked it. */
@Component
class ReturnImport implements TableImport {

    private final Database database;
    private final Obligations obligations;
    private final Totals totals;
    private final Moments moments;
    private final Clock clock;

    ReturnImport(Database database, Obligations obligations, Totals totals, Moments moments, Clock clock) {
        this.database = database;
        this.obligations = obligations;
        this.totals = totals;
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "return-import";
    }

    @Override
    public TableLayout layout() {
        return ReturnColumns.OUT;
    }

    @Override
    public String stagingColumns() {
        return ReturnStagingSql.COLUMNS;
    }

    @Override
    public RowStaging staging(Caller caller) {
        return new ReturnRows(caller, ChinaTime.today(clock).getYear());
    }

    @Override
    public List<Sql> checks(Caller caller) {
        return ReturnStagingSql.checks(caller);
    }

    @Override
    public Mono<Void> beforeWriting() {
        return moments.begin();
    }

    @Override
    public Mono<Map<String, Long>> write(Caller caller, Instant now) {
        ReturnWritingSql writing = new ReturnWritingSql(caller, now);
        return database.update(writing.gather())
                .then(database.one(
                        ReturnWritingSql.count(),
                        row -> new Counts(number(row, 0), number(row, 1), number(row, 2), number(row, 3))))
                .flatMap(counts -> supersede(counts)
                        .then(insert(writing))
                        .then(totals.learn(counts.taken(), ReturnWritingSql.LOOKED_UP))
                        .then(database.update(writing.journal()))
                        .then(follow(caller, now))
                        .then(database.one(ReturnWritingSql.jumps(), row -> number(row, 0)))
                        .map(counts::told));
    }

    private record Counts(long rows, long taken, long known, long notOpen) {

        Map<String, Long> told(long warnings) {
            return Map.of("created", taken - known, "revised", known, UNCHANGED, rows - taken, WARNINGS, warnings);
        }
    }

    /** What somebody else changed meanwhile is not there to be closed, or not open any more. */
    private Mono<Void> supersede(Counts counts) {
        return database.update(ReturnWritingSql.close())
                .filter(closed -> closed == counts.known() && counts.notOpen() == 0)
                .switchIfEmpty(Mono.error(ReturnImport::stale))
                .then();
    }

    /** What somebody else began meanwhile is in its way. */
    private Mono<Long> insert(ReturnWritingSql writing) {
        return database.update(writing.insert()).onErrorMap(DuplicateKeyException.class, any -> stale());
    }

    private static ProblemException stale() {
        return new ProblemException(CommonProblem.STALE_VERSION);
    }

    private Mono<Void> follow(Caller caller, Instant now) {
        Sql entities = Sql.of("select id from taken where known");
        return obligations
                .fulfilAll(caller, entities, ReturnDuties.KIND, ChinaTime.dateOf(now))
                .then(totals.changed(now, Sql.of("select distinct area_code, year from taken")));
    }

    private static long number(Readable row, int column) {
        return Columns.required(row, column, Long.class);
    }
}
