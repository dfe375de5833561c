package org.minkang.pediatrics.resource;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.stream.Collectors;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.pediatrics.history.AsOfFilter;
import org.minkang.pediatrics.item.ReturnItem;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What institutions of a class in a prefecture have, from what they returned. */
@Repository
class PeerRepository {

    private static final String ITEMS = ReturnCheck.STEADY.stream()
            .sorted()
            .map(item -> "('" + item.name() + "', r." + item.column() + ")")
            .collect(Collectors.joining(", "));

    private final Database database;

    PeerRepository(Database database) {
        this.database = database;
    }

    /** Of the same class, prefecture and year, itself left out. */
    Mono<Map<ReturnItem, PeerRange>> peers(ResourceReturn one, AsOfFilter asOf) {
        Sql peers = Sql.of(
                        "with peer as (select v.item, v.value from resource_return r cross join lateral (values "
                                + ITEMS
                                + ") v(item, value) where r.year = $1 and r.class_code = $2 and r.id <> $3 and v.value is not null"
                                + " and r.status not in ('DRAFT', 'EXEMPTED')",
                        one.year(),
                        one.institution().institutionClass().code(),
                        one.id())
                .within("r.area_code", RegionScope.of(one.institution().area().prefecture()));
        asOf.holding(peers, "r.")
                .append(
                        "), middle as (select item, percentile_disc(0.5) within group (order by value) as median from peer"
                                + " group by item) select m.item, count(*), m.median, percentile_disc(0.5) within group (order by"
                                + " abs(p.value - m.median)) from peer p join middle m on m.item = p.item group by m.item, m.median");
        return database.list(peers, PeerRepository::range)
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map.Entry<ReturnItem, PeerRange> range(Readable row) {
        return Map.entry(
                ReturnItem.valueOf(text(row, 0)),
                new PeerRange(
                        Math.toIntExact(required(row, 1, Long.class)),
                        required(row, 2, Long.class),
                        required(row, 3, Long.class)));
    }
}
