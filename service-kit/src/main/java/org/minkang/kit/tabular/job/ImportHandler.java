package org.minkang.kit.tabular.job;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.tabular.CellError;
import org.minkang.kit.tabular.TableFindings;
import org.minkang.kit.tabular.TableLimits;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Imports one file: copy, check, write. */
final class ImportHandler implements JobHandler {

    private static final int SHOWN = TableLimits.DEFAULT.errors();

    /** Of what {@link TableImport#write} tells, what does not say that a row was written. */
    private static final Set<String> NOT_WRITTEN = Set.of(TableImport.UNCHANGED, TableImport.WARNINGS);

    /** What the checks in SQL found. */
    private record Found(long count, long badRows, List<CellError> first) {}

    private final TableImport target;
    private final Database database;
    private final JsonMapper json;
    private final Clock clock;

    ImportHandler(TableImport target, Database database, JsonMapper json, Clock clock) {
        this.target = target;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return target.kind();
    }

    @Override
    public Mono<JobOutcome> run(Job job, Path file, JobProgress progress) {
        ImportOptions options = json.readValue(job.parameters(), ImportOptions.class);
        ImportReading reading = new ImportReading(target, target.staging(job.caller()), progress);
        return createTables()
                .then(copy(reading, file))
                .then(check(job))
                .then(Mono.defer(() -> found(reading)))
                .flatMap(found -> finish(job, options, reading.findings(), found));
    }

    private Mono<Void> createTables() {
        return database.update(Sql.of("create temporary table staging (line integer not null, "
                        + target.stagingColumns() + ") on commit drop"))
                .then(database.update(Sql.of("create temporary table finding (line integer not null, key text not null,"
                        + " code text not null, arguments text[] not null, shown text) on commit drop")))
                .then();
    }

    /** A failure of the reader waits until the piece before it is copied, so that the connection stays usable. */
    private Mono<Void> copy(ImportReading reading, Path file) {
        return reading.pieces(file)
                .concatMapDelayError(piece -> database.copyIn("copy staging from stdin", piece), 1)
                .then(database.update(Sql.of("analyze staging")))
                .then();
    }

    private Mono<Void> check(Job job) {
        return Flux.fromIterable(target.checks(job.caller()))
                .concatMap(check -> database.update(check.before("insert into finding ")))
                .then();
    }

    /** Names what was found, and keeps only good rows. */
    private Mono<Found> found(ImportReading reading) {
        Sql first = Sql.of(
                        "select line, key, code, arguments, coalesce(shown, '') from finding order by line, key limit ")
                .value(SHOWN);
        return database.one(Sql.of("select count(*), count(distinct line) from finding"), row ->
                        new long[] {required(row, 0, Long.class), required(row, 1, Long.class)})
                .flatMap(counts -> counts[0] == 0
                        ? Mono.just(new Found(0, 0, List.of()))
                        : database.update(Sql.of("delete from staging using finding where finding.line = staging.line"))
                                .then(database.list(first, row -> error(reading, row)))
                                .map(errors -> new Found(counts[0], counts[1], errors)));
    }

    private static CellError error(ImportReading reading, Readable row) {
        String[] arguments = Objects.requireNonNull(row.get(3, String[].class));
        return reading.error(
                required(row, 0, Integer.class),
                text(row, 1),
                text(row, 2),
                List.of((Object[]) arguments),
                text(row, 4));
    }

    /** A dry run writes as well, and is rolled back: it tells exactly what would happen. */
    private Mono<JobOutcome> finish(Job job, ImportOptions options, TableFindings read, Found found) {
        boolean clean = read.isClean() && found.count() == 0;
        Mono<Map<String, Long>> written = clean || !options.isAtomic()
                ? target.beforeWriting().then(Mono.defer(() -> target.write(job.caller(), now())))
                : Mono.just(Map.of());
        return written.map(result -> outcome(options, clean, result, read, found));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static JobOutcome outcome(
            ImportOptions options, boolean clean, Map<String, Long> result, TableFindings read, Found found) {
        boolean done = clean || !options.isAtomic();
        long changed = result.entrySet().stream()
                .filter(count -> !NOT_WRITTEN.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        JobCounts counts = new JobCounts(
                read.rowCount(),
                read.rowCount() - read.badRowCount() - found.badRows(),
                options.isDryRun() ? 0 : changed);
        return new JobOutcome(
                done && !options.isDryRun(),
                done || options.isDryRun() ? JobStatus.SUCCEEDED : JobStatus.FAILED,
                counts,
                result,
                findings(read, found),
                null);
    }

    private static JobFindings findings(TableFindings read, Found found) {
        List<CellError> errors = Stream.concat(read.errors().stream(), found.first().stream())
                .sorted(Comparator.comparingInt(CellError::row))
                .limit(SHOWN)
                .toList();
        return new JobFindings(errors, read.errorCount() + found.count(), read.warnings(), read.warningCount());
    }
}
