package org.minkang.pediatrics.resource;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pediatrics.item.ReturnItem;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What institutions have returned, for files: neither drafts nor what is not owed. */
@Repository
class ReturnExportRepository {

    private static final String COLUMNS =
            "id, institution, institution_name, year, status, not_applicable, " + ReturnStagingSql.said("");
    private static final int FIRST_FIGURE = 6;

    private static final List<SortKey<ReturnExportRow>> ORDERS =
            List.of(new SortKey<>("year", "year", row -> String.valueOf(row.year()), Integer::valueOf));

    private final Database database;

    ReturnExportRepository(Database database) {
        this.database = database;
    }

    /** Returns that the caller may see, by year. */
    Mono<Page<ReturnExportRow>> list(Caller caller, ReturnExportFilter filter, Paging paging) {
        ReturnAccess access = ReturnAccess.of(caller);
        Side side = new Side("area_code", access.regions(), filter.region());
        return Keyset.of(paging, ORDERS, ReturnExportRow::id)
                .list(database, side, select -> where(select, access, filter), COLUMNS, ReturnExportRepository::read);
    }

    private static Sql where(String select, ReturnAccess access, ReturnExportFilter filter) {
        Sql sql = access.owned(Sql.of(select + " from resource_return where status not in ('DRAFT', 'EXEMPTED')"))
                .andEqual("year", filter.year());
        return filter.asOf() == null
                ? sql.append(" and recorded_to = 'infinity'")
                : sql.and("recorded_from <=", filter.asOf()).and("recorded_to >", filter.asOf());
    }

    private static ReturnExportRow read(Readable row) {
        return new ReturnExportRow(
                required(row, 0, UUID.class),
                text(row, 1),
                text(row, 2),
                required(row, 3, Integer.class),
                figures(row, required(row, 5, Integer.class)),
                text(row, 4));
    }

    private static Figures figures(Readable row, int notApplicable) {
        Map<ReturnItem, Reported> items = new EnumMap<>(ReturnItem.class);
        for (int place = 0; place < ReturnColumns.ITEMS.size(); place++) {
            ReturnItem item = ReturnColumns.ITEMS.get(place);
            Long value = row.get(FIRST_FIGURE + place, Long.class);
            if ((notApplicable & item.bit()) != 0) {
                items.put(item, Reported.NOT_APPLICABLE);
            } else if (value != null) {
                items.put(item, Reported.of(value));
            }
        }
        return new Figures(items);
    }
}
