package org.minkang.pediatrics.resource;

import java.util.List;
import java.util.stream.Collectors;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Sql;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.total.RetiredCodes;

/** Rows of a file of returns beside what is stored: {@code s} of the file, {@code i} its institution, {@code r} the return there is. */
final class ReturnStagingSql {

    /** What a return says, in the order of the items. */
    static final List<String> FIGURES =
            ReturnColumns.ITEMS.stream().map(ReturnItem::column).toList();

    static final String COLUMNS = "institution text, year integer, "
            + FIGURES.stream().map(figure -> figure + " bigint, ").collect(Collectors.joining())
            + "not_applicable integer";

    private static final String DIFFERS =
            "(" + said("r.") + ", r.not_applicable) is distinct from (" + said("s.") + ", s.not_applicable)";

    /** A row that submits something: what was submitted already and is said again changes nothing. */
    static final String SUBMITS = "(r.id is null or r.status in ('DRAFT', 'REOPENED') or " + DIFFERS + ")";

    private static final String NOT_OPEN =
            "(r.status in ('CHECKED', 'APPROVED', 'LOCKED', 'EXEMPTED') and " + DIFFERS + ")";

    /** A new return of an institution that no longer worked by the end of the year. */
    private static final String CLOSED = "(r.id is null and i.closed_on < make_date(s.year, 12, 31))";

    private ReturnStagingSql() {}

    /** The figures of a row, listed. */
    static String said(String prefix) {
        return FIGURES.stream().map(figure -> prefix + figure).collect(Collectors.joining(", "));
    }

    static List<Sql> checks(Caller caller) {
        return List.of(repeated(), notTaken(caller));
    }

    /**
     * Every row of the file. All joins are outer ones also where each row is known to have its institution: PostgreSQL takes the condition
     * on regions for a rare one, and an inner join would make it look each row up in turn.
     */
    static Sql rows(Sql select, Caller caller) {
        String today = RetiredCodes.today("c.area_code");
        return select.append(" from staging s left join (select c.credit_code, c.name, c.class_code, c.closed_on, "
                        + today + " as area_code from institution_copy c where true")
                .within(today, caller.regions())
                .append(
                        ") i on i.credit_code = s.institution left join resource_return r on r.institution = s.institution"
                                + " and r.year = s.year and r.recorded_to = 'infinity'");
    }

    /** Whether the return that there is lies where the caller may write: an institution that moved leaves earlier years behind. */
    static Sql isOurs(Caller caller) {
        return Sql.of("(r.id is null or (true")
                .within("r.area_code", caller.regions())
                .append("))");
    }

    private static Sql repeated() {
        return Sql.of("select s.line, 'institution', 'DUPLICATE_IN_FILE', array[d.first::text], s.institution from"
                + " (select institution, year, min(line) as first from staging group by institution, year"
                + " having count(*) > 1) d join staging s on s.institution = d.institution and s.year = d.year"
                + " where s.line > d.first");
    }

    /** Nobody learns whether the registry knows an institution that is not theirs. */
    private static Sql notTaken(Caller caller) {
        Sql select = Sql.of("select s.line, 'institution', case when i.credit_code is null or not ")
                .append(isOurs(caller))
                .append(
                        " then 'INSTITUTION_UNKNOWN' when r.id is null then 'INSTITUTION_CLOSED' else 'RETURN_NOT_OPEN' end,"
                                + " array[case when i.credit_code is null or not ")
                .append(isOurs(caller))
                .append(" then s.institution when r.id is null then i.name else r.status end], s.institution");
        return rows(select, caller)
                .append(" where i.credit_code is null or not ")
                .append(isOurs(caller))
                .append(" or " + CLOSED + " or " + NOT_OPEN);
    }
}
