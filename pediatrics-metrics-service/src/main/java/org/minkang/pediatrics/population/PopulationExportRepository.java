package org.minkang.pediatrics.population;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Populations for files. */
@Repository
class PopulationExportRepository {

    private static final String COLUMNS = "id, region_code, year, children, residents, status, source";

    private static final List<SortKey<PopulationExportRow>> ORDERS =
            List.of(new SortKey<>("year", "year", row -> String.valueOf(row.year()), Integer::valueOf));

    private final Database database;

    PopulationExportRepository(Database database) {
        this.database = database;
    }

    /** Populations of regions in the scope, by year. */
    Mono<Page<PopulationExportRow>> list(RegionScope scope, PopulationExportFilter filter, Paging paging) {
        return Keyset.of(paging, ORDERS, PopulationExportRow::id)
                .list(
                        database,
                        new Side("area_code", scope, filter.region()),
                        select -> where(select, filter),
                        COLUMNS,
                        PopulationExportRepository::read);
    }

    private static Sql where(String select, PopulationExportFilter filter) {
        Sql sql = Sql.of(select + " from population where true").andEqual("year", filter.year());
        return filter.asOf() == null
                ? sql.append(" and recorded_to = 'infinity'")
                : sql.and("recorded_from <=", filter.asOf()).and("recorded_to >", filter.asOf());
    }

    private static PopulationExportRow read(Readable row) {
        return new PopulationExportRow(
                required(row, 0, UUID.class),
                text(row, 1),
                required(row, 2, Integer.class),
                row.get(3, Long.class),
                row.get(4, Long.class),
                text(row, 5),
                text(row, 6));
    }
}
