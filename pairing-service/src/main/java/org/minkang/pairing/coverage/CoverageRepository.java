package org.minkang.pairing.coverage;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts township health centres and those of them that are supported. */
@Repository
class CoverageRepository {

    private static final String CENTRES =
            " from institution i where i.class_code >= 'C2' and i.class_code < 'C3' and (i.closed_on is null or i.closed_on >= $1)";

    private static final String DESIGNATED = "exists (select from pairing p where p.recipient_id = i.id"
            + " and p.programme_id = $2 and p.status not in ('PROPOSED', 'WITHDRAWN'))";

    private static final String SIGNED =
            "exists (select from pairing p where p.recipient_id = i.id and p.programme_id = $2"
                    + " and p.status not in ('PROPOSED', 'DESIGNATED', 'PLANNED', 'WITHDRAWN') and p.signed_on <= $1"
                    + " and $1 between p.start_on and p.last_on)";

    /** Subtrees by code prefix: a programme's region without its trailing pairs of zeros. */
    private static final String BY_PREFECTURE = """
            select p.year, p.template, p.area_code, rpad(left(i.area_code, 4), 6, '0'),
                   p.content -> 'parameters' ->> 'targetCoverage',
                   count(*),
                   count(*) filter (where exists (select from pairing d where d.recipient_id = i.id
                       and d.programme_id = p.id and d.status not in ('PROPOSED', 'WITHDRAWN'))),
                   count(*) filter (where exists (select from pairing s where s.recipient_id = i.id
                       and s.programme_id = p.id and s.status not in ('PROPOSED', 'DESIGNATED', 'PLANNED', 'WITHDRAWN')
                       and s.signed_on <= p.on_day and p.on_day between s.start_on and s.last_on))
            from (select *, least($1, make_date(year, 12, 31)) as on_day,
                         regexp_replace(area_code, '(00)+$', '') as prefix
                  from programme where status <> 'DRAFT') p
            join institution i on i.area_code >= p.prefix and i.area_code < p.prefix || ':'
            where i.class_code >= 'C2' and i.class_code < 'C3' and (i.closed_on is null or i.closed_on >= p.on_day)
            """;

    private static final int MOST_UNCOVERED = 200;

    private final Database database;

    CoverageRepository(Database database) {
        this.database = database;
    }

    /** Coverage by county on {@code day}, by code; counties without township health centres are left out. */
    Mono<SortedMap<RegionCode, Coverage>> byCounty(UUID programmeId, LocalDate day, RegionScope scope) {
        Sql sql = Sql.of(
                        "select i.area_code, count(*), count(*) filter (where " + DESIGNATED
                                + "), count(*) filter (where " + SIGNED + ")" + CENTRES,
                        day,
                        programmeId)
                .within("i.area_code", scope)
                .append(" group by i.area_code");
        return database.list(sql, CoverageRepository::readCounty).map(counties -> {
            SortedMap<RegionCode, Coverage> byCode = new TreeMap<>();
            counties.forEach(county -> byCode.put(county.region(), county.coverage()));
            return byCode;
        });
    }

    /** Those without a signed pairing in force on {@code day}, by region, at most 200. */
    Mono<List<CoverageReport.Uncovered>> uncovered(UUID programmeId, LocalDate day, RegionScope scope) {
        Sql sql = Sql.of("select i.id, i.name, i.area_code" + CENTRES + " and not " + SIGNED, day, programmeId)
                .within("i.area_code", scope)
                .append(" order by i.area_code, i.id limit " + MOST_UNCOVERED);
        return database.list(
                sql,
                row -> new CoverageReport.Uncovered(
                        required(row, 0, UUID.class), text(row, 1), new RegionCode(text(row, 2))));
    }

    /**
     * Coverage of every issued programme by prefecture, on {@code today} or on the last day of the programme's year once that is over.
     */
    Mono<List<CoverageGauges.OfPrefecture>> byPrefecture(LocalDate today, RegionScope scope) {
        return database.list(
                Sql.of(BY_PREFECTURE, today)
                        .within("i.area_code", scope)
                        .append(" group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4"),
                CoverageRepository::readPrefecture);
    }

    private static CoverageGauges.OfPrefecture readPrefecture(Readable row) {
        return new CoverageGauges.OfPrefecture(
                required(row, 0, Integer.class),
                text(row, 1),
                new RegionCode(text(row, 2)),
                new RegionCode(text(row, 3)),
                new BigDecimal(text(row, 4)),
                new Coverage(required(row, 5, Long.class), required(row, 6, Long.class), required(row, 7, Long.class)));
    }

    private record County(RegionCode region, Coverage coverage) {}

    private static County readCounty(Readable row) {
        return new County(
                new RegionCode(text(row, 0)),
                new Coverage(required(row, 1, Long.class), required(row, 2, Long.class), required(row, 3, Long.class)));
    }
}
