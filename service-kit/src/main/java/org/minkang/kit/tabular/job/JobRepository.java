package org.minkang.kit.tabular.job;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.tabular.CellError;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Jobs in PostgreSQL. */
final class JobRepository {

    private static final Duration RECEIVING = Duration.ofHours(1);
    private static final TypeReference<Map<String, Long>> RESULT = new TypeReference<>() {};
    private static final TypeReference<List<CellError>> FAULTS = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, kind, status, caller::text, parameters::text, attempts, rows_read, rows_valid,"
                    + " rows_written, result::text, errors::text, error_count, warnings::text, warning_count,"
                    + " failure, created_at, finished_at";

    private final Database database;
    private final JsonMapper json;

    JobRepository(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> insert(UUID id, String kind, Caller caller, String parameters, Instant now) {
        Sql insert = new Assignments()
                .set("id", id)
                .set("kind", kind)
                .set("status", JobStatus.RECEIVING)
                .setJson("caller", json.writeValueAsString(Asker.of(caller)))
                .setJson("parameters", parameters)
                .set("created_at", now)
                .insertInto("job");
        return database.update(insert).then();
    }

    /** Its file is whole: from now on it can be run. */
    Mono<Job> queue(UUID id) {
        return database.one(
                Sql.of("update job set status = 'QUEUED' where id = $1 returning " + COLUMNS, id), this::read);
    }

    Mono<Void> delete(UUID id) {
        return database.update(Sql.of("delete from job where id = $1", id)).then();
    }

    Mono<Job> find(UUID id) {
        return database.one(
                Sql.of("select " + COLUMNS + " from job where id = $1 and status <> 'RECEIVING'", id), this::read);
    }

    /** Takes on the oldest job that waits, or whose runner gave no sign of life; empty when there is none. */
    Mono<Job> claim(Instant now, Duration lease) {
        Sql claim = Sql.of(
                "update job set status = 'RUNNING', attempts = attempts + 1, lease_until = $1 where id = (select id from job"
                        + " where finished_at is null and (status = 'QUEUED' or status = 'RUNNING' and lease_until < $2)"
                        + " order by created_at limit 1 for update skip locked) returning " + COLUMNS,
                now.plus(lease),
                now);
        return database.one(claim, this::read);
    }

    /** Says that the attempt goes on until {@code lease} at least; false when it is another's by now. */
    Mono<Boolean> renew(Job job, Instant lease, JobCounts counts) {
        Sql renewal = Sql.of(
                "update job set lease_until = $1, rows_read = $2, rows_valid = $3 where id = $4 and attempts = $5"
                        + " and status = 'RUNNING'",
                lease,
                counts.rowsRead(),
                counts.rowsValid(),
                job.id(),
                job.attempts());
        return database.update(renewal).map(rows -> rows == 1);
    }

    /** Stores how the attempt ended and lets go of the file; false when it is another's by now. */
    Mono<Boolean> settle(Job job, JobOutcome outcome, Instant now) {
        JobFindings found = outcome.findings();
        Sql end = new Assignments()
                .set("status", outcome.status())
                .set("rows_read", outcome.counts().rowsRead())
                .set("rows_valid", outcome.counts().rowsValid())
                .set("rows_written", outcome.counts().rowsWritten())
                .set("result", Json.of(json.writeValueAsString(outcome.result())))
                .set("errors", Json.of(json.writeValueAsString(found.errors())))
                .set("error_count", found.errorCount())
                .set("warnings", Json.of(json.writeValueAsString(found.warnings())))
                .set("warning_count", found.warningCount())
                .set("failure", outcome.failure(), String.class)
                .set("finished_at", now)
                .update("job")
                .append(" where status = 'RUNNING'")
                .andEqual("id", job.id())
                .andEqual("attempts", job.attempts());
        return database.update(end)
                .filter(rows -> rows == 1)
                .flatMap(settled -> database.update(Sql.of("delete from job_part where job_id = $1", job.id())))
                .map(parts -> true)
                .defaultIfEmpty(false);
    }

    /** Drops files that never came in whole, and jobs that ended long ago. */
    Mono<Void> purge(Instant now, Duration retention) {
        return database.update(Sql.of(
                        "delete from job where finished_at < $1 or finished_at is null and status = 'RECEIVING'"
                                + " and created_at < $2",
                        now.minus(retention),
                        now.minus(RECEIVING)))
                .then();
    }

    private Job read(Readable row) {
        return new Job(
                required(row, 0, UUID.class),
                text(row, 1),
                JobStatus.valueOf(text(row, 2)),
                json.readValue(text(row, 3), Asker.class).caller(),
                text(row, 4),
                required(row, 5, Integer.class),
                new JobCounts(required(row, 6, Long.class), required(row, 7, Long.class), required(row, 8, Long.class)),
                read(row, 9, RESULT, Map.of()),
                findings(row),
                row.get(14, String.class),
                required(row, 15, Instant.class),
                row.get(16, Instant.class));
    }

    private JobFindings findings(Readable row) {
        return new JobFindings(
                read(row, 10, FAULTS, List.of()),
                required(row, 11, Long.class),
                read(row, 12, FAULTS, List.of()),
                required(row, 13, Long.class));
    }

    private <T> T read(Readable row, int column, TypeReference<T> type, T otherwise) {
        @Nullable String document = row.get(column, String.class);
        return document == null ? otherwise : json.readValue(document, type);
    }
}
