package org.minkang.pediatrics.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minkang.kit.persistence.Sql;
import org.minkang.pediatrics.item.ReturnItem;

/** Statements that write states of returns; each ends in {@code changed}, which the journal is written from. */
final class ReturnSql {

    static final String ENTITY = "resource-return";

    /** The place of each, from 0, is that of its bit in not_applicable. */
    static final List<ReturnItem> ITEMS = List.of(ReturnItem.values());

    /** What the states of one return may differ in, but for its figures. */
    private static final List<String> STANDING = List.of(
            "institution",
            "institution_name",
            "class_code",
            "area_code",
            "year",
            "status",
            "reason",
            "recorded_by",
            "submitted_by",
            "checked_by",
            "approved_by",
            "created_at",
            "not_applicable",
            "revision");

    /** All columns but those of the state's place in time, figures last and in the order of the items. */
    static final List<String> COPIED = Stream.concat(
                    STANDING.stream(), ITEMS.stream().map(ReturnItem::column))
            .toList();

    private static final String FIGURES = ITEMS.stream()
                    .map(item -> "'" + item.member() + "', " + shown(item) + ", ")
                    .collect(Collectors.joining())
            + "'notApplicable', case when %1$s.not_applicable <> 0 then array_remove(array["
            + IntStream.range(0, ITEMS.size())
                    .mapToObj(place -> "case when %1$s.not_applicable & " + (1 << place) + " <> 0 then '"
                            + ITEMS.get(place).name() + "' end")
                    .collect(Collectors.joining(", "))
            + "], null) end";

    private ReturnSql() {}

    /**
     * The journal's picture of a row; its members are those of the API's resource.
     *
     * @param alias of the row
     */
    static String picture(String alias) {
        return picture(alias, FIGURES);
    }

    private static String picture(String alias, String figures) {
        return ("json_strip_nulls(json_build_object('id', %1$s.id, 'institution', %1$s.institution, 'institutionName',"
                        + " %1$s.institution_name, 'institutionClass', %1$s.class_code, 'regionCode', %1$s.area_code, 'year', %1$s.year,"
                        + " 'figures', coalesce(%1$s.revision::json, json_build_object(" + figures
                        + ")), 'submittedFigures', case when %1$s.revision is not null then json_build_object("
                        + figures
                        + ") end, 'status', %1$s.status, 'reason', %1$s.reason,"
                        + " 'submittedBy', %1$s.submitted_by, 'checkedBy', %1$s.checked_by, 'approvedBy', %1$s.approved_by, 'version',"
                        + " %1$s.version, 'recordedAt', %1$s.recorded_from, 'recordedBy', %1$s.recorded_by, 'createdAt', %1$s.created_at))")
                .formatted(alias);
    }

    /**
     * Adds first states.
     *
     * @param insert {@code insert into resource_return … }, without returning
     */
    static Sql adding(Sql insert) {
        return adding(insert, FIGURES);
    }

    /** The same of states without any figures, of which there may be very many. */
    static Sql addingEmpty(Sql insert) {
        return adding(insert, "");
    }

    private static Sql adding(Sql insert, String figures) {
        return insert.before("with made as (")
                .append(
                        " returning *), changed as (select m.id, m.version, m.area_code as region, null::json as before, "
                                + picture("m", figures) + " as after from made m)");
    }

    /**
     * Closes the states that hold now and are meant, and adds those after them.
     *
     * @param meant conditions, each with {@code and} in front
     * @param changed what is different then, by column
     */
    static Sql superseding(Sql meant, Map<String, Object> changed, Instant now) {
        Sql sql = Sql.of("with closed as (update resource_return set recorded_to = greatest(")
                .value(now)
                .append(
                        ", recorded_from) where recorded_to = 'infinity' and id in (select id from resource_return where"
                                + " recorded_to = 'infinity'")
                .append(meant)
                .append(
                        " order by id for update) returning *), next as (insert into resource_return (id, version, recorded_from, "
                                + String.join(", ", COPIED) + ") select c.id, c.version + 1, c.recorded_to");
        for (String column : COPIED) {
            sql.append(", ");
            Object value = changed.get(column);
            if (value == null) {
                sql.append("c." + column);
            } else {
                sql.value(value);
            }
        }
        return sql.append(" from closed c returning *), changed as (select n.id, n.version, n.area_code as region, "
                + picture("c") + " as before, " + picture("n") + " as after from next n join closed c on c.id = n.id)");
    }

    private static String shown(ReturnItem item) {
        String column = "%1$s." + item.column();
        return switch (item.kind()) {
            case COUNT -> column;
            case YES_NO -> column + " = 1";
            case AMOUNT -> "(" + column + " * 0.01)::numeric(20, 2)::text";
        };
    }
}
