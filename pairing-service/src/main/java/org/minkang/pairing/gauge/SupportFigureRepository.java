package org.minkang.pairing.gauge;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts pairings, staff on post and activities by the recipients' prefecture. */
@Repository
class SupportFigureRepository {

    /** {@code $1} today, {@code $2} the first day of the month. */
    private static final String BY_PREFECTURE = """
            select p.prefecture, p.active, coalesce(o.persons, 0), coalesce(a.held, 0)
            from (select rpad(left(recipient_area, 4), 6, '0') as prefecture,
                         count(*) filter (where status = 'ACTIVE' or (status = 'ASSESSED' and expired_on is null)) as active
                  from pairing group by 1) p
            left join (select rpad(left(recipient_area, 4), 6, '0') as prefecture, count(distinct staff_id) as persons
                       from posting where status = 'ON_POST' and start_on <= $1 and end_on >= $1 group by 1) o using (prefecture)
            left join (select rpad(left(recipient_area, 4), 6, '0') as prefecture, count(*) as held
                       from activity where held_on between $2 and $1 and status <> 'RETURNED' group by 1) a using (prefecture)
            order by 1
            """;

    private final Database database;

    SupportFigureRepository(Database database) {
        this.database = database;
    }

    /** Every prefecture with pairings, by code; gap days are not counted here. */
    Mono<List<SupportFigures>> byPrefecture(LocalDate since, LocalDate today) {
        return database.list(Sql.of(BY_PREFECTURE, today, since), SupportFigureRepository::read);
    }

    private static SupportFigures read(Readable row) {
        return new SupportFigures(
                new RegionCode(text(row, 0)),
                required(row, 1, Long.class),
                required(row, 2, Long.class),
                0,
                required(row, 3, Long.class));
    }
}
