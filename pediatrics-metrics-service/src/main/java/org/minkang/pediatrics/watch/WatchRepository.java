package org.minkang.pediatrics.watch;

import static org.minkang.kit.persistence.Columns.optional;
import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.history.HistorySql;
import org.minkang.pediatrics.scorecard.Verdict;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the watch has seen, and what it has not. */
@Repository
class WatchRepository {

    private static final long LOCK = 0x6d6b_7761_7463L;

    /**
     * {@code $1} the provinces and the nation; the one that waits longest comes first. A stamp says by what is measured there, and behind the
     * stroke what: a province by its own targets and those of the nation, the nation by none of theirs.
     */
    private static final String DUE = """
            with known as (select count(*) as definitions from indicator_definition),
                 aimed as (select left(area_code, 2) as code, count(*) as number from target group by 1),
                 listed as (select left(area_code, 2) as code, count(*) as number from return_round group by 1),
                 written as (select left(area_code, 2) as code, sum(version) as version from region_state group by 1),
                 area as (select a.area_code,
                              concat_ws('-', known.definitions,
                                  (select sum(number) from aimed where code in ('00', left(a.area_code, 2))),
                                  (select sum(number) from listed
                                   where a.area_code = '000000' or code in ('00', left(a.area_code, 2)))) as measured,
                              (select coalesce(sum(version), 0) from written
                               where a.area_code = '000000' or code = left(a.area_code, 2)) as version
                          from unnest(cast($1 as text[])) as a (area_code) cross join known)
            select area.area_code, area.measured || '/' || area.version, cast(w.seen as text),
                cast(pg_current_snapshot() as text), split_part(w.stamp, '/', 1) is distinct from area.measured
            from area left join watched_region w on w.area_code = area.area_code
            where w.stamp is distinct from area.measured || '/' || area.version
            order by w.seen_at nulls first, area.area_code limit 2
            """;

    private final Database database;
    private final JsonMapper json;

    WatchRepository(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A province, or the nation, where something may have changed.
     *
     * @param area which
     * @param stamp of everything that verdicts are made of there, as it is
     * @param seen the transactions that were seen last time; absent when it was never looked at
     * @param visible those seen this time
     * @param isMeasuredAnew whether a definition, a target or who owes returns may have changed
     */
    record Due(RegionCode area, String stamp, @Nullable String seen, String visible, boolean isMeasuredAnew) {

        boolean isFirst() {
            return seen == null;
        }
    }

    private record Row(
            RegionCode region,
            int year,
            String indicator,
            long version,
            @Nullable Verdict verdict,
            @Nullable String value,
            @Nullable String target,
            @Nullable BigDecimal gap,
            @Nullable CountUnit unit) {

        static Row of(Sighting sighting) {
            TargetVerdict after = sighting.after();
            return new Row(
                    after.region(),
                    after.year(),
                    after.indicator(),
                    sighting.version(),
                    after.verdict(),
                    after.value(),
                    after.target(),
                    after.gap() == null ? null : after.gap().number(),
                    after.gapUnit());
        }
    }

    /** Takes the watch until the transaction ends; false when another replica has it. */
    Mono<Boolean> tryLock() {
        return database.one(
                Sql.of("select pg_try_advisory_xact_lock($1)", LOCK), row -> required(row, 0, Boolean.class));
    }

    /** The first two of {@code areas} where something may have changed. */
    Mono<List<Due>> due(Collection<RegionCode> areas) {
        String[] codes = areas.stream().map(RegionCode::value).toArray(String[]::new);
        return database.list(
                Sql.of(DUE, (Object) codes),
                row -> new Due(
                        new RegionCode(text(row, 0)),
                        text(row, 1),
                        row.get(2, String.class),
                        text(row, 3),
                        required(row, 4, Boolean.class)));
    }

    /** The years of which anything is known. */
    Mono<List<WatchedYear>> years(Due due) {
        Sql sql = Sql.of("select year, ");
        if (due.seen() == null) {
            sql.append("true");
        } else {
            sql.append("bool_or(not pg_visible_in_snapshot(xid, cast(")
                    .value(due.seen())
                    .append(" as pg_snapshot)))");
        }
        HistorySql.andKnown(sql.append(" from region_total where true"), "", null)
                .within("area_code", RegionScope.of(due.area()))
                .append(" group by year");
        return database.list(
                sql, row -> new WatchedYear(required(row, 0, Integer.class), required(row, 1, Boolean.class)));
    }

    /** How regions stood in some years when they were seen last. */
    Mono<List<Sighting.Last>> last(Collection<RegionCode> regions, Collection<Integer> years) {
        String[] codes = regions.stream().map(RegionCode::value).toArray(String[]::new);
        return database.list(
                Sql.of(
                        "select area_code, year, indicator, verdict, value, target, gap, version, unit from verdict_state"
                                + " where year = any($1) and area_code = any($2)",
                        years.toArray(Integer[]::new),
                        codes),
                WatchRepository::last);
    }

    /** Keeps how they stand. */
    Mono<Void> keep(List<Sighting> sightings) {
        String rows = json.writeValueAsString(sightings.stream().map(Row::of).toList());
        return database.update(Sql.of(
                        "insert into verdict_state (area_code, year, indicator, version, verdict, value, target, gap, unit)"
                                + " select region, year, indicator, version, verdict, value, target, gap, unit"
                                + " from json_to_recordset(cast($1 as json)) as r (region text, year integer, indicator text,"
                                + " version bigint, verdict text, value text, target text, gap numeric, unit text)"
                                + " on conflict (year, area_code, indicator) do update set version = excluded.version,"
                                + " verdict = excluded.verdict, value = excluded.value, target = excluded.target,"
                                + " gap = excluded.gap, unit = excluded.unit",
                        rows))
                .then();
    }

    /** Notes up to where an area was seen. */
    Mono<Void> seen(Due due, Instant now) {
        return database.update(Sql.of(
                        "insert into watched_region (area_code, stamp, seen, seen_at)"
                                + " values ($1, $2, cast($3 as pg_snapshot), $4) on conflict (area_code) do update"
                                + " set stamp = excluded.stamp, seen = excluded.seen, seen_at = excluded.seen_at",
                        due.area().value(),
                        due.stamp(),
                        due.visible(),
                        now))
                .then();
    }

    private static Sighting.Last last(Readable row) {
        CountUnit unit = optional(row, 8, CountUnit::valueOf);
        return new Sighting.Last(
                new TargetVerdict(
                        new RegionCode(text(row, 0)),
                        required(row, 1, Integer.class),
                        text(row, 2),
                        optional(row, 3, Verdict::valueOf),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        gap(row.get(6, BigDecimal.class), unit),
                        unit),
                required(row, 7, Long.class));
    }

    private static @Nullable Quantity gap(@Nullable BigDecimal number, @Nullable CountUnit unit) {
        return number == null ? null : new Quantity(number, unit == CountUnit.YUAN);
    }
}
