package org.minkang.pediatrics.total;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.minkang.kit.persistence.Sql;
import org.minkang.pediatrics.indicator.Condition;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.indicator.PopulationGroup;
import org.minkang.pediatrics.item.ReturnItem;

/** The statements that count anew what measures amount to in some places. */
final class TotalsSql {

    private static final String COUNTED = "r.status not in ('DRAFT', 'EXEMPTED')";
    private static final String EXPECTED = "r.status <> 'EXEMPTED'";
    private static final String APPROVED = "r.status in ('APPROVED', 'LOCKED')";

    /** By number; a number that no measure has counts nothing. */
    private final TreeMap<Integer, Measure> measures = new TreeMap<>();

    TotalsSql(Indicators indicators) {
        Indicators.measures(indicators.definitions())
                .forEach(measure -> measures.put(indicators.place(measure), measure));
    }

    /**
     * Locks the regions, in the order of their codes, and tells readers that something changed.
     *
     * @param places a select of {@code area_code} and {@code year}
     */
    static Sql lock(Sql places) {
        return Sql.of("insert into region_state (area_code, version) select distinct p.area_code, 1 from (")
                .append(places)
                .append(") p order by p.area_code"
                        + " on conflict (area_code) do update set version = region_state.version + 1");
    }

    /** Ends what held in the places. */
    static Sql close(Instant now, Sql places) {
        return Sql.of("update region_total t set recorded_to = greatest(cast(")
                .value(now)
                .append(" as timestamptz), t.recorded_from) from (select distinct area_code, year from (")
                .append(places)
                .append(
                        ") given) p where t.area_code = p.area_code and t.year = p.year and t.recorded_to = 'infinity'");
    }

    /**
     * Counts what holds there now; the clock may go back, the order of what is known does not. Each place looks its rows up: a join would be
     * planned by statistics that know nothing yet of what this transaction wrote.
     */
    Sql count(Instant now, Sql places) {
        Sql sql = Sql.of("with place as materialized (select distinct area_code, year from (")
                .append(places)
                .append(
                        ") given) insert into region_total (area_code, year, recorded_from, amounts, expected, reported, approved)"
                                + " select place.area_code, place.year, greatest(cast(");
        sql.value(now).append(" as timestamptz), ended.at)");
        array(sql, "amount", "bigint");
        array(sql, "expected", "integer");
        array(sql, "reported", "integer");
        array(sql, "approved", "integer");
        sql.append(" from place");
        each(sql, "resource_return", TotalsSql::ofReturns);
        each(sql, "population", TotalsSql::ofPersons);
        each(sql, "training_intake", TotalsSql::ofIntakes);
        return sql.append(" cross join lateral (select max(h.recorded_to) as at from region_total h"
                + " where h.area_code = place.area_code and h.year = place.year and h.recorded_to <> 'infinity') ended"
                + " order by place.year, place.area_code");
    }

    private void each(Sql sql, String table, Function<Measure, Parts> parts) {
        sql.append(" cross join lateral (select count(*)");
        for (Map.Entry<Integer, Measure> measure : measures.entrySet()) {
            parts.apply(measure.getValue()).addTo(sql, measure.getKey());
        }
        sql.append(" from " + table + " r where r.area_code = place.area_code and r.year = place.year"
                + " and r.recorded_to = 'infinity') of_" + table);
    }

    private void array(Sql sql, String part, String type) {
        String elements = measures.isEmpty()
                ? ""
                : IntStream.rangeClosed(1, measures.lastKey())
                        .mapToObj(number ->
                                measures.containsKey(number) ? "coalesce(" + part + "_" + number + ", 0)" : "0")
                        .collect(Collectors.joining(", "));
        sql.append(", array[" + elements + "]::" + type + "[]");
    }

    /** The four expressions of a measure, each over rows named {@code r}; none where it is made of other rows. */
    private record Parts(List<Sql> expressions) {

        private static final List<String> NAMES = List.of("amount", "expected", "reported", "approved");
        private static final Parts NONE = new Parts(List.of());

        void addTo(Sql sql, int number) {
            for (int part = 0; part < expressions.size(); part++) {
                sql.append(", ").append(expressions.get(part)).append(" as " + NAMES.get(part) + "_" + number);
            }
        }
    }

    private static Parts ofReturns(Measure measure) {
        if (measure instanceof Measure.Items items) {
            return items(items);
        }
        return measure instanceof Measure.Institutions institutions ? institutions(institutions) : Parts.NONE;
    }

    private static Parts items(Measure.Items items) {
        String sum = items.items().stream()
                .map(item -> "coalesce(r." + item.column() + ", 0)")
                .collect(Collectors.joining(" + "));
        int applying = items.applying().stream().mapToInt(ReturnItem::bit).reduce(0, (one, other) -> one | other);
        String left = applying == 0 ? "" : " and r.not_applicable & " + applying + " = 0";
        String told = items.items().stream().map(TotalsSql::said).collect(Collectors.joining(" and "));
        String said = applying == 0 ? told : "(" + told + " or r.not_applicable & " + applying + " <> 0)";
        KindsSql kinds = new KindsSql(items.classes(), items.publicOnly());
        return new Parts(List.of(
                kinds.filtered("sum(" + sum + ")", COUNTED + left),
                kinds.filtered("count(*)", EXPECTED),
                kinds.filtered("count(*)", COUNTED + " and " + said),
                kinds.filtered("count(*)", APPROVED + " and " + said)));
    }

    private static Parts institutions(Measure.Institutions institutions) {
        Condition condition = institutions.condition();
        KindsSql kinds = new KindsSql(institutions.classes(), institutions.publicOnly());
        if (condition == null) {
            Sql all = kinds.filtered("count(*)", EXPECTED);
            return new Parts(List.of(all, all, all, kinds.filtered("count(*)", APPROVED)));
        }
        String said = said(condition.item());
        return new Parts(List.of(
                kinds.filtered(
                        "count(*)", COUNTED + " and r." + condition.item().column() + " >= " + condition.atLeast()),
                kinds.filtered("count(*)", EXPECTED),
                kinds.filtered("count(*)", COUNTED + " and " + said),
                kinds.filtered("count(*)", APPROVED + " and " + said)));
    }

    private static Parts ofPersons(Measure measure) {
        if (!(measure instanceof Measure.Population persons)) {
            return Parts.NONE;
        }
        String column = persons.group() == PopulationGroup.CHILDREN ? "r.children" : "r.residents";
        return new Parts(List.of(
                Sql.of("sum(" + column + ")"),
                Sql.of("count(*)"),
                Sql.of("count(" + column + ")"),
                Sql.of("count(" + column + ") filter (where r.status in ('FINAL', 'REVISED'))")));
    }

    private static Parts ofIntakes(Measure measure) {
        if (!(measure instanceof Measure.Intake intake)) {
            return Parts.NONE;
        }
        return new Parts(List.of(
                intake(intake, "sum(r.actual)", "true"),
                intake(intake, "count(*)", "true"),
                intake(intake, "count(r.actual)", "true"),
                intake(intake, "count(r.actual)", "r.status in ('FINAL', 'REVISED')")));
    }

    private static Sql intake(Measure.Intake intake, String aggregate, String condition) {
        return Sql.of(aggregate + " filter (where " + condition + " and r.programme = ")
                .value(intake.programme().name())
                .append(")");
    }

    /** Whether a return says something of the item, that it does not apply among it. */
    private static String said(ReturnItem item) {
        return "(r." + item.column() + " is not null or r.not_applicable & " + item.bit() + " <> 0)";
    }
}
