package org.minkang.pediatrics.total;

import java.util.List;
import org.minkang.kit.persistence.Sql;
import org.minkang.pediatrics.item.PublicInstitutions;

/**
 * Which institutions a measure counts.
 *
 * @param classes beginnings of their class codes; all when empty
 * @param publicOnly only public ones
 */
record KindsSql(List<String> classes, boolean publicOnly) {

    /** An aggregate over those of the returns {@code r} that are of these kinds and meet {@code condition}. */
    Sql filtered(String aggregate, String condition) {
        Sql sql = Sql.of(aggregate + " filter (where " + condition);
        if (publicOnly) {
            sql.append(" and starts_with(r.institution, ")
                    .value(PublicInstitutions.PREFIX)
                    .append(")");
        }
        if (!classes.isEmpty()) {
            String separator = " and (";
            for (String prefix : classes) {
                sql.append(separator + "starts_with(r.class_code, ")
                        .value(prefix)
                        .append(")");
                separator = " or ";
            }
            sql.append(")");
        }
        return sql.append(")");
    }
}
