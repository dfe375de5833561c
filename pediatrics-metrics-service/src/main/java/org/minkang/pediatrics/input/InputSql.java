package org.minkang.pediatrics.input;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.pediatrics.history.HistorySql;
import org.minkang.pediatrics.item.ReturnItem;

/** The statements that find inputs. Both ends of time are written out, so that the partial indexes of what holds and what held are used. */
final class InputSql {

    private static final String VERSION = "select id, version, recorded_from, recorded_by, area_code, year, status";
    private static final String ITEMS = Arrays.stream(ReturnItem.values())
            .map(item -> item.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private InputSql() {}

    static Sql returns(InputRange range, UnaryOperator<Sql> when) {
        Sql sql = Sql.of(VERSION + ", institution, institution_name, class_code, not_applicable, " + ITEMS
                        + " from resource_return where year = ")
                .value(range.year());
        return ordered(classes(sql, range.classes()), range, when, "area_code, institution, id");
    }

    static Sql populations(InputRange range, UnaryOperator<Sql> when) {
        Sql sql = Sql.of(VERSION + ", region_code, source, children, residents from population where year = ")
                .value(range.year());
        return ordered(sql, range, when, "region_code, id");
    }

    static Sql intakes(InputRange range, UnaryOperator<Sql> when) {
        Sql sql = Sql.of(VERSION + ", programme, source, planned, actual from training_intake where programme = any(")
                .value(range.programmes().toArray(String[]::new))
                .append(")")
                .and("year >=", range.firstIntake())
                .and("year <=", range.year());
        return ordered(sql, range, when, "area_code, programme, year, id");
    }

    /** What was known at {@code asOf}, what is known now when absent. */
    static UnaryOperator<Sql> known(@Nullable Instant asOf) {
        return asOf == null
                ? sql -> HistorySql.andKnown(sql, "", null)
                : sql -> stillKnown(sql.and("recorded_from <=", asOf), asOf);
    }

    /** What was known at {@code from} and no longer at {@code to}. */
    static UnaryOperator<Sql> ended(Instant from, Instant to) {
        return sql -> sql.append(" and recorded_to <> 'infinity'")
                .and("recorded_from <=", from)
                .and("recorded_to >", from)
                .and("recorded_to <=", to);
    }

    /** What was known at {@code to} and not yet at {@code from}. */
    static UnaryOperator<Sql> begun(Instant from, Instant to) {
        return sql -> stillKnown(sql.and("recorded_from >", from).and("recorded_from <=", to), to);
    }

    private static Sql stillKnown(Sql sql, Instant moment) {
        return sql.append(" and (recorded_to = 'infinity' or (recorded_to <> 'infinity' and recorded_to > ")
                .value(moment)
                .append("))");
    }

    private static Sql classes(Sql sql, List<List<String>> classes) {
        if (classes.stream().anyMatch(List::isEmpty)) {
            return sql;
        }
        String separator = " and (";
        for (String prefix : classes.stream().flatMap(List::stream).distinct().toList()) {
            sql.append(separator + "starts_with(class_code, ").value(prefix).append(")");
            separator = " or ";
        }
        return sql.append(")");
    }

    private static Sql ordered(Sql sql, InputRange range, UnaryOperator<Sql> when, String order) {
        Sql placed = range.below()
                ? sql.within("area_code", range.scope())
                : sql.and("area_code =", range.region().value());
        return when.apply(placed).append(" order by " + order + " limit ").value(range.most());
    }
}
