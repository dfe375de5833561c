package org.minkang.pediatrics.target;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.persistence.Touching;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pediatrics.figure.Bound;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.history.HistorySql;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Targets in PostgreSQL. */
@Repository
class TargetRepository {

    private static final String TABLE = "target";
    private static final String COLUMNS = "id, version, indicator, area_code, year, value, direction, bound, source,"
            + " source_refs, verified, status, reason, created_at, recorded_from";
    private static final List<SortKey<Target>> KEYS = List.of(
            SortKey.text("indicator", "indicator", Target::indicator),
            SortKey.text("regionCode", "area_code", target -> target.area().value()));

    private final Database database;

    TargetRepository(Database database) {
        this.database = database;
    }

    Mono<Page<Target>> list(TargetFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, KEYS, Target::id)
                .list(
                        database,
                        new Touching("area_code", scope),
                        select -> filtered(select, filter, scope),
                        COLUMNS,
                        TargetRepository::read);
    }

    Mono<Target> find(UUID id, RegionScope scope, @Nullable Instant asOf) {
        Sql sql = Sql.of("select " + COLUMNS + " from target where id = $1", id);
        return database.one(HistorySql.andKnown(sql, "", asOf).touching("area_code", scope), TargetRepository::read);
    }

    /** All that regions were measured by; a document's stages in their order. */
    Mono<List<Target>> active(@Nullable Instant asOf) {
        Sql sql = Sql.of("select " + COLUMNS + " from target where status = 'ACTIVE'");
        return database.list(
                HistorySql.andKnown(sql, "", asOf).append(" order by indicator, area_code, year, id"),
                TargetRepository::read);
    }

    Mono<Boolean> isIndicator(String code) {
        return database.one(
                Sql.of("select exists (select from indicator_definition where code = $1)", code),
                row -> required(row, 0, Boolean.class));
    }

    Sql insertion(Target target, String by) {
        return HistorySql.insertion(TABLE, COLUMNS + ", recorded_by", row(target, by));
    }

    /** @throws org.minkang.kit.problem.ProblemException (through the Mono) {@code STALE_VERSION} when it changed since */
    Mono<Void> succeed(Target after, String by) {
        return database.supersede(HistorySql.succession(
                TABLE, COLUMNS + ", recorded_by", row(after, by), after.id(), after.version() - 1, after.recordedAt()));
    }

    /** Along a path upwards codes only get smaller, so that the greatest is the nearest. */
    private static Sql filtered(String select, TargetFilter filter, RegionScope scope) {
        Sql sql = Sql.of(select + " from target where true")
                .andEqual("indicator", filter.indicator())
                .andEqual("year", filter.year())
                .andEqual("status", filter.status());
        HistorySql.andKnown(sql, "", filter.asOf());
        RegionCode region = filter.region();
        if (region == null) {
            return sql;
        }
        String[] path = scope.within(region).isNothing()
                ? new String[0]
                : TargetLine.path(region).stream().map(RegionCode::value).toArray(String[]::new);
        Sql nearest = Sql.of("select max(n.area_code) from target n where n.indicator = target.indicator"
                        + " and n.status = 'ACTIVE' and n.area_code = any(")
                .value(path)
                .append(")");
        return sql.append(" and status = 'ACTIVE' and area_code = (")
                .append(HistorySql.andKnown(nearest, "n.", filter.asOf()))
                .append(")");
    }

    private static List<Object> row(Target target, String by) {
        Integer year = target.year();
        String reason = target.reason();
        return List.of(
                target.id(),
                target.version(),
                target.indicator(),
                target.area().value(),
                year == null ? Parameters.in(Integer.class) : year,
                target.criterion().value(),
                target.criterion().direction().name(),
                target.criterion().bound().name(),
                target.source(),
                target.sourceRefs().toArray(String[]::new),
                target.verified(),
                target.status().name(),
                reason == null ? Parameters.in(String.class) : reason,
                target.createdAt(),
                target.recordedAt(),
                by);
    }

    private static Target read(Readable row) {
        return new Target(
                required(row, 0, UUID.class),
                required(row, 1, Long.class),
                text(row, 2),
                new RegionCode(text(row, 3)),
                row.get(4, Integer.class),
                new Criterion(
                        required(row, 5, BigDecimal.class),
                        Direction.valueOf(text(row, 6)),
                        Bound.valueOf(text(row, 7))),
                text(row, 8),
                List.of(required(row, 9, String[].class)),
                required(row, 10, Boolean.class),
                TargetStatus.valueOf(text(row, 11)),
                row.get(12, String.class),
                required(row, 13, Instant.class),
                required(row, 14, Instant.class));
    }
}
