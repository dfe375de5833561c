package org.minkang.pediatrics.population;

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
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Populations in PostgreSQL. */
@Repository
class PopulationRepository {

    private static final String TABLE = "population";
    private static final String COLUMNS = "id, region_code, area_code, year, children, residents, source, status,"
            + " recorded_from, recorded_by, version, created_at";
    private static final List<SortKey<Population>> ORDERS =
            List.of(new SortKey<>("year", "year", population -> Integer.toString(population.year()), Integer::valueOf));

    private final Database database;

    PopulationRepository(Database database) {
        this.database = database;
    }

    Mono<Page<Population>> list(PopulationFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, Population::id)
                .list(
                        database,
                        new Side("area_code", scope, filter.region()),
                        columns -> filter.narrow(HistorySql.andKnown(
                                Sql.of(columns + " from population where true"), "", filter.asOf())),
                        COLUMNS,
                        PopulationRepository::read);
    }

    Mono<Population> find(UUID id, RegionScope scope, @Nullable Instant asOf) {
        Sql sql = Sql.of("select " + COLUMNS + " from population where id = ").value(id);
        return database.one(HistorySql.andKnown(sql, "", asOf).within("area_code", scope), PopulationRepository::read);
    }

    Sql insertion(Population population) {
        return HistorySql.insertion(TABLE, COLUMNS, row(population));
    }

    /** @throws org.minkang.kit.problem.ProblemException (through the Mono) {@code STALE_VERSION} */
    Mono<Void> succeed(Population next) {
        return database.supersede(
                HistorySql.succession(TABLE, COLUMNS, row(next), next.id(), next.version() - 1, next.recordedFrom()));
    }

    private static List<Object> row(Population population) {
        PopulationFigures figures = population.figures();
        return List.of(
                population.id(),
                population.regionCode().value(),
                population.currentRegionCode().value(),
                population.year(),
                figures.children() == null ? Parameters.in(Long.class) : figures.children(),
                figures.residents() == null ? Parameters.in(Long.class) : figures.residents(),
                figures.source(),
                population.status().name(),
                population.recordedFrom(),
                population.recordedBy(),
                population.version(),
                population.createdAt());
    }

    private static Population read(Readable row) {
        return new Population(
                required(row, 0, UUID.class),
                new RegionCode(text(row, 1)),
                new RegionCode(text(row, 2)),
                required(row, 3, Integer.class),
                new PopulationFigures(row.get(4, Long.class), row.get(5, Long.class), text(row, 6)),
                PopulationStatus.valueOf(text(row, 7)),
                required(row, 8, Instant.class),
                text(row, 9),
                required(row, 10, Long.class),
                required(row, 11, Instant.class));
    }
}
