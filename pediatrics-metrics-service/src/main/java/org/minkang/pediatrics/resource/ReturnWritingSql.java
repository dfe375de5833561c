package org.minkang.pediatrics.resource;

import java.time.Instant;
import java.util.stream.Collectors;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Sql;
import org.minkang.pediatrics.item.ReturnItem;

/** Statements that write what a file of returns submits: it is gathered in the temporary table {@code taken} first. */
final class ReturnWritingSql {

    /** The items that do not apply, by name. */
    private static final String NOT_APPLICABLE = ReturnColumns.ITEMS.stream()
            .map(item -> "case when %1$s.not_applicable & " + item.bit() + " <> 0 then '\"" + item + "\"' end")
            .collect(Collectors.joining(", ", "case when %1$s.not_applicable <> 0 then concat_ws(',', ", ") end"));

    /**
     * The journal's picture of a return, put together as text: of so many members that takes a third of what json_build_object does. Names
     * are the only texts that may hold what JSON escapes.
     */
    private static final String PICTURE =
            "concat('{\"id\":\"', %1$s.id, '\",\"institution\":\"', %1$s.institution, '\",\"institutionName\":',"
                    + " to_json(%1$s.institution_name), ',\"institutionClass\":\"', %1$s.class_code, '\",\"regionCode\":\"',"
                    + " %1$s.area_code, '\",\"year\":', %1$s.year, ',\"status\":\"', %2$s, '\",\"version\":', %1$s.version,"
                    + " ',\"figures\":{\"notApplicable\":[', " + NOT_APPLICABLE + ", ']', "
                    + ReturnColumns.ITEMS.stream()
                            .map(item -> "',\"" + item.member() + "\":' || " + shown(item))
                            .collect(Collectors.joining(", "))
                    + ", '}}')::json";

    /** By what returns are looked for when totals and jumps are counted. */
    static final String LOOKED_UP = "resource_return (institution, year, area_code, recorded_to)";

    private final Caller caller;
    private final Instant now;

    ReturnWritingSql(Caller caller, Instant now) {
        this.caller = caller;
        this.now = now;
    }

    /**
     * Gathers what is submitted, as it is to stand, region by region: rows that come in the order of an index cost it half of what they cost
     * in any other.
     */
    Sql gather() {
        Sql select = Sql.of(
                "create temporary table taken on commit drop as select coalesce(r.id, uuidv7()) as id,"
                        + " coalesce(r.version + 1, 0) as version, r.id is not null as known,"
                        + " greatest($1, r.recorded_from) as recorded_from, s.institution,"
                        + " coalesce(r.institution_name, i.name) as institution_name, coalesce(r.class_code, i.class_code) as"
                        + " class_code, coalesce(r.area_code, i.area_code) as area_code, s.year, "
                        + ReturnStagingSql.said("s.")
                        + ", s.not_applicable, coalesce(r.created_at, $1) as created_at, case when r.id is not null then "
                        + PICTURE.formatted("r", "r.status") + " end as before, "
                        + "(r.id is null or r.status in ('DRAFT', 'SUBMITTED', 'REOPENED')) and ",
                now);
        select.append(ReturnStagingSql.isOurs(caller)).append(" as open");
        return ReturnStagingSql.rows(select, caller)
                .append(" where " + ReturnStagingSql.SUBMITS + " order by area_code, s.year, s.institution");
    }

    /**
     * How many rows the file has, how many of them submit something, and how many of these a return that there is, or one that can no longer be
     * submitted because somebody took it further or began it elsewhere since the file was checked.
     */
    static Sql count() {
        return Sql.of("select (select count(*) from staging), count(*), count(*) filter (where known),"
                + " count(*) filter (where not open) from taken");
    }

    /** Closes the versions that are replaced. */
    static Sql close() {
        return Sql.of(
                "update resource_return r set recorded_to = t.recorded_from from taken t where t.known and r.id = t.id"
                        + " and r.version = t.version - 1 and r.recorded_to = 'infinity'");
    }

    Sql insert() {
        String same = "id, version, recorded_from, institution, institution_name, class_code, area_code, year, "
                + ReturnStagingSql.said("") + ", not_applicable, created_at";
        return Sql.of(
                "insert into resource_return (" + same + ", status, recorded_by, submitted_by) select " + same
                        + ", 'SUBMITTED', $1, $1 from taken",
                caller.subject());
    }

    Sql journal() {
        return Sql.of(
                "insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, before, after,"
                        + " trace_id) select $1, $2, 'submitted', '" + ReturnSql.ENTITY
                        + "', t.id, t.version, t.area_code, t.before, "
                        + PICTURE.formatted("t", "'SUBMITTED'") + ", $3 from taken t",
                caller.subject(),
                caller.client(),
                caller.traceId());
    }

    /** Counts items that jump on what was returned for the year before, by this file or earlier. */
    static Sql jumps() {
        return Sql.of("select "
                + ReturnCheck.STEADY.stream()
                        .map(item -> "count(*) filter (where " + jumps(item.column()) + ")")
                        .collect(Collectors.joining(" + "))
                + " from taken t join resource_return b on b.institution = t.institution and b.year = t.year - 1"
                + " and b.recorded_to = 'infinity' and b.status not in ('DRAFT', 'EXEMPTED')");
    }

    private static String jumps(String figure) {
        return "abs(t.%1$s - b.%1$s) >= %2$d and (t.%1$s * 2 > b.%1$s * 3 or t.%1$s * 2 < b.%1$s)"
                .formatted(figure, ReturnCheck.LEAST_JUMP);
    }

    /** As the member of the item in JSON: amounts as text in yuan. */
    private static String shown(ReturnItem item) {
        String column = "%1$s." + item.column();
        return switch (item.kind()) {
            case COUNT -> column;
            case YES_NO -> "(" + column + " = 1)";
            case AMOUNT -> "'\"' || (" + column + " * 0.01)::numeric(20, 2) || '\"'";
        };
    }
}
