package org.minkang.pediatrics.training;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pediatrics.history.HistorySql;
import org.minkang.pediatrics.indicator.TrainingKind;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Intakes in PostgreSQL. */
@Repository
class TrainingRepository {

    private static final String TABLE = "training_intake";
    private static final String COLUMNS =
            "id, version, area_code, year, programme, planned, actual, source, status, created_at, recorded_from";
    private static final List<SortKey<TrainingIntake>> KEYS = List.of(
            new SortKey<>("year", "year", intake -> Integer.toString(intake.year()), Integer::valueOf),
            SortKey.text("regionCode", "area_code", intake -> intake.area().value()));

    private final Database database;

    TrainingRepository(Database database) {
        this.database = database;
    }

    Mono<Page<TrainingIntake>> list(TrainingFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, KEYS, TrainingIntake::id)
                .list(
                        database,
                        new Side("area_code", scope, filter.region()),
                        select -> filter.narrow(Sql.of(select + " from training_intake where true")),
                        COLUMNS,
                        TrainingRepository::read);
    }

    Mono<TrainingIntake> find(UUID id, RegionScope scope, @Nullable Instant asOf) {
        Sql sql = Sql.of("select " + COLUMNS + " from training_intake where id = $1", id);
        return database.one(HistorySql.andKnown(sql, "", asOf).within("area_code", scope), TrainingRepository::read);
    }

    /** Sums of a region by year, up to a year; one for each kind and year that has any. */
    Mono<List<TrainingYear>> years(RegionCode region, int year, @Nullable Instant asOf) {
        Sql sql = Sql.of(
                        "select programme, year, cast(sum(planned) as bigint), cast(sum(actual) as bigint),"
                                + " count(*) = count(actual), bool_and(status <> 'PROVISIONAL')"
                                + " from training_intake where year <= $1",
                        year)
                .within("area_code", RegionScope.of(region));
        return database.list(
                HistorySql.andKnown(sql, "", asOf).append(" group by programme, year order by programme, year"),
                row -> new TrainingYear(
                        TrainingKind.valueOf(text(row, 0)),
                        required(row, 1, Integer.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class),
                        required(row, 4, Boolean.class),
                        required(row, 5, Boolean.class)));
    }

    Sql insertion(TrainingIntake intake, String by) {
        return HistorySql.insertion(TABLE, COLUMNS + ", recorded_by", row(intake, by));
    }

    /** @throws org.minkang.kit.problem.ProblemException (through the Mono) {@code STALE_VERSION} when it changed since */
    Mono<Void> succeed(TrainingIntake after, String by) {
        return database.supersede(HistorySql.succession(
                TABLE, COLUMNS + ", recorded_by", row(after, by), after.id(), after.version() - 1, after.recordedAt()));
    }

    private static List<Object> row(TrainingIntake intake, String by) {
        Long planned = intake.count().planned();
        Long actual = intake.count().actual();
        return List.of(
                intake.id(),
                intake.version(),
                intake.area().value(),
                intake.year(),
                intake.programme().name(),
                planned == null ? Parameters.in(Long.class) : planned,
                actual == null ? Parameters.in(Long.class) : actual,
                intake.count().source(),
                intake.status().name(),
                intake.createdAt(),
                intake.recordedAt(),
                by);
    }

    private static TrainingIntake read(Readable row) {
        IntakeStatus status = IntakeStatus.valueOf(text(row, 8));
        return new TrainingIntake(
                required(row, 0, UUID.class),
                required(row, 1, Long.class),
                new RegionCode(text(row, 2)),
                required(row, 3, Integer.class),
                TrainingKind.valueOf(text(row, 4)),
                new TrainingIntake.Count(
                        row.get(5, Long.class),
                        row.get(6, Long.class),
                        text(row, 7),
                        status != IntakeStatus.PROVISIONAL),
                status,
                required(row, 9, Instant.class),
                required(row, 10, Instant.class));
    }
}
