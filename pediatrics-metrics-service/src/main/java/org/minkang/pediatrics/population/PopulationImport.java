package org.minkang.pediatrics.population;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Columns;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.job.TableImport;
import org.minkang.pediatrics.history.Moments;
import org.minkang.pediatrics.total.Totals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings populations in from files: an unknown region and year is added, a known one that differs becomes its next version. */
@Component
class PopulationImport implements TableImport {

    private static final String KIND = "population-import";

    private final Database database;
    private final Totals totals;
    private final Moments moments;
    private final Clock clock;

    PopulationImport(Database database, Totals totals, Moments moments, Clock clock) {
        this.database = database;
        this.totals = totals;
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TableLayout layout() {
        return PopulationColumns.OUT;
    }

    @Override
    public String stagingColumns() {
        return PopulationWritingSql.STAGING;
    }

    @Override
    public RowStaging staging(Caller caller) {
        return new PopulationRows(caller, ChinaTime.today(clock).getYear());
    }

    @Override
    public List<Sql> checks(Caller caller) {
        return List.of(PopulationWritingSql.repeated());
    }

    @Override
    public Mono<Void> beforeWriting() {
        return moments.begin();
    }

    @Override
    public Mono<Map<String, Long>> write(Caller caller, Instant now) {
        PopulationWritingSql writing = new PopulationWritingSql(caller, now);
        Sql places = Sql.of("select distinct area_code, year from taken");
        return database.update(writing.gather(KIND))
                .then(database.one(
                        PopulationWritingSql.count(),
                        row -> new Counts(number(row, 0), number(row, 1), number(row, 2))))
                .flatMap(counts -> supersede(counts)
                        .then(database.update(writing.insert()))
                        .then(totals.learn(counts.taken(), PopulationWritingSql.LOOKED_UP))
                        .then(database.update(writing.journal()))
                        .then(totals.changed(now, places))
                        .thenReturn(counts.told()));
    }

    private record Counts(long rows, long taken, long known) {

        Map<String, Long> told() {
            return Map.of("created", taken - known, "revised", known, UNCHANGED, rows - taken);
        }
    }

    /** What somebody else changed meanwhile is not there to be closed. */
    private Mono<Void> supersede(Counts counts) {
        return database.update(PopulationWritingSql.close())
                .filter(closed -> closed == counts.known())
                .switchIfEmpty(Mono.error(() -> new ProblemException(CommonProblem.STALE_VERSION)))
                .then();
    }

    private static long number(Readable row, int column) {
        return Columns.required(row, column, Long.class);
    }
}
