package org.minkang.pediatrics.total;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.pediatrics.history.HistorySql;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Sums totals up the tree of regions as they are read. */
@Repository
public class TotalReader {

    private static final int PARTS = 4;

    private final Database database;

    TotalReader(Database database) {
        this.database = database;
    }

    /**
     * What is asked for.
     *
     * @param within a region, by today's code; who may see it is for the one who asks to settle
     * @param division into what it is divided
     * @param from first year
     * @param to last year
     * @param places numbers of measures, each once
     * @param asOf as it was known then, now when absent
     */
    public record Question(
            RegionCode within,
            Division division,
            int from,
            int to,
            List<Integer> places,
            @Nullable Instant asOf) {

        public Question {
            places = List.copyOf(places);
        }

        /** The same of a part of its region. */
        Question of(RegionCode part, Division parts) {
            return new Question(part, parts, from, to, places, asOf);
        }
    }

    /** Every region and year of which anything is known. */
    public Mono<List<RegionSums>> sums(Question question) {
        Sql sql = Sql.of("select " + question.division().key(question.within()) + ", year" + columns(question.places())
                + " from region_total where true");
        HistorySql.andKnown(sql, "", question.asOf())
                .and("year >=", question.from())
                .and("year <=", question.to());
        sql.within("area_code", RegionScope.of(question.within())).append(" group by 1, 2");
        return database.list(sql, row -> read(row, question.places()));
    }

    /** The years of which anything is known in a region, ascending. */
    public Mono<List<Integer>> years(RegionCode region, @Nullable Instant asOf) {
        Sql sql = HistorySql.andKnown(Sql.of("select distinct year from region_total where true"), "", asOf)
                .within("area_code", RegionScope.of(region))
                .append(" order by year");
        return database.list(sql, row -> required(row, 0, Integer.class));
    }

    /**
     * The latest year of which something was returned in some regions; empty while nothing was.
     *
     * @param scope the regions, by today's codes
     * @param places numbers of the measures that are meant, at least one
     */
    public Mono<Integer> latest(RegionScope scope, Collection<Integer> places) {
        String told = places.stream().map("reported[%d] > 0"::formatted).collect(Collectors.joining(" or "));
        Sql sql = HistorySql.andKnown(Sql.of("select max(year) from region_total where (" + told + ")"), "", null)
                .within("area_code", scope);
        return database.one(sql, row -> Optional.ofNullable(row.get(0, Integer.class)))
                .flatMap(Mono::justOrEmpty);
    }

    /**
     * Since when a year's totals are what they are, by region: the last change of any of them.
     *
     * @param within a region, by today's code
     */
    public Mono<Map<RegionCode, Instant>> newest(RegionCode within, Division division, int year) {
        Sql sql = Sql.of("select " + division.key(within) + ", max(recorded_from) from region_total where true");
        HistorySql.andKnown(sql, "", null).and("year =", year);
        sql.within("area_code", RegionScope.of(within)).append(" group by 1");
        return database.list(sql, row -> Map.entry(new RegionCode(text(row, 0)), required(row, 1, Instant.class)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * A number that grows whenever something changes that the totals of the regions are made of.
     *
     * @param regions each a subtree
     */
    public Mono<Long> version(Collection<RegionCode> regions) {
        Sql sql = Sql.of("select coalesce(sum(version), 0)::bigint from region_state where true")
                .within("area_code", RegionScope.of(regions));
        return database.one(sql, row -> required(row, 0, Long.class));
    }

    /** The same by province, the nation's own among them, in one look. */
    Mono<Map<RegionCode, Long>> versionsByProvince() {
        Sql sql = Sql.of("select left(area_code, 2) || '0000', sum(version)::bigint from region_state group by 1");
        return database.list(sql, row -> Map.entry(new RegionCode(text(row, 0)), required(row, 1, Long.class)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String columns(List<Integer> places) {
        return places.stream()
                .map(place ->
                        ", sum(amounts[%1$d])::bigint, sum(expected[%1$d]), sum(reported[%1$d]), sum(approved[%1$d])"
                                .formatted(place))
                .collect(Collectors.joining());
    }

    private static RegionSums read(Readable row, List<Integer> places) {
        Map<Integer, Tally> tallies = new HashMap<>();
        for (int index = 0; index < places.size(); index++) {
            int column = 2 + PARTS * index;
            tallies.put(
                    places.get(index),
                    new Tally(
                            number(row, column),
                            number(row, column + 1),
                            number(row, column + 2),
                            number(row, column + 3)));
        }
        return new RegionSums(new RegionCode(text(row, 0)), required(row, 1, Integer.class), tallies);
    }

    private static long number(Readable row, int column) {
        Long value = row.get(column, Long.class);
        return value == null ? 0 : value;
    }
}
