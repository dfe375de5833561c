package org.minkang.pediatrics.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorRows;
import org.minkang.pediatrics.indicator.Measure;
import org.springframework.stereotype.Component;

/**
 * Adds the version of the share of personnel expenditure that is of public hospitals only, as the document says, and counts what it counts
 * wherever anything was returned. Where somebody has put down a next version already, theirs stands.
 */
@Component
class V5__PublicHospitals extends BaseJavaMigration {

    /** Only places of new measures are filled: whatever was answered before is answered as it was. */
    private static final String COUNT = """
            update region_total t set amounts[m.id] = coalesce(c.amount, 0), expected[m.id] = c.expected,
                reported[m.id] = c.reported, approved[m.id] = c.approved
            from measure m, (
                select area_code, year,
                    sum(%1$s) filter (where status not in ('DRAFT', 'EXEMPTED') and not_applicable & 6144 = 0) as amount,
                    count(*) filter (where status <> 'EXEMPTED') as expected,
                    count(*) filter (where status not in ('DRAFT', 'EXEMPTED') and told) as reported,
                    count(*) filter (where status in ('APPROVED', 'LOCKED') and told) as approved
                from (select *, %1$s is not null or not_applicable & 6144 <> 0 as told from resource_return
                    where recorded_to = 'infinity' and starts_with(class_code, 'A') and starts_with(institution, '12')) r
                group by area_code, year) c
            where m.key = ? and t.area_code = c.area_code and t.year = c.year and t.recorded_to = 'infinity'
            """;

    @Override
    public void migrate(Context context) throws SQLException {
        for (IndicatorDefinition definition : IndicatorRows.later()) {
            if (definition.code().equals("PERSONNEL_SHARE") && definition.version() == 2) {
                add(context.getConnection(), definition);
            }
        }
    }

    private static void add(Connection connection, IndicatorDefinition definition) throws SQLException {
        if (isThere(connection, definition)) {
            return;
        }
        DefinitionRows.insert(connection, definition);
        for (Measure measure : definition.measures()) {
            DefinitionRows.insert(connection, measure);
            count(connection, (Measure.Items) measure);
        }
    }

    private static boolean isThere(Connection connection, IndicatorDefinition definition) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select from indicator_definition where code = ? and version >= ?")) {
            statement.setString(1, definition.code());
            statement.setInt(2, definition.version());
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void count(Connection connection, Measure.Items measure) throws SQLException {
        String column = measure.items().get(0).column();
        try (PreparedStatement statement = connection.prepareStatement(COUNT.formatted(column))) {
            statement.setString(1, measure.key());
            statement.executeUpdate();
        }
    }
}
