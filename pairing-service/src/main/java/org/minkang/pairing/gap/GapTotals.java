package org.minkang.pairing.gap;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sums of gaps for dashboards; who may see what of them is for the asker to settle. */
@Component
public class GapTotals {

    /** Only pairings that had a day of support since then are looked at, so that the cost does not grow with the years. */
    private static final String BY_PREFECTURE = """
            select rpad(left(p.recipient_area, 4), 6, '0'),
                   cast(sum(g.missing * (g.last_day - greatest(g.first_day, cast($3 as date)) + 1)) as bigint)
            from pairing p cross join lateral (
            """ + GapSql.ofPairing("", "") + """
            ) g
            where p.active_on <= $1 and p.last_on >= $3 and g.last_day >= $3
            group by 1
            """;

    private final Database database;

    GapTotals(Database database) {
        this.database = database;
    }

    /**
     * Person-days missing by the recipients' prefecture; prefectures without any are left out.
     *
     * @param since the first day that counts
     * @param today the last
     */
    public Mono<Map<RegionCode, Long>> missingDays(LocalDate since, LocalDate today) {
        return database.list(
                        Sql.of(BY_PREFECTURE, today, today, since),
                        row -> Map.entry(new RegionCode(text(row, 0)), required(row, 1, Long.class)))
                .map(entries -> {
                    Map<RegionCode, Long> days = new HashMap<>();
                    entries.forEach(entry -> days.put(entry.getKey(), entry.getValue()));
                    return days;
                });
    }
}
