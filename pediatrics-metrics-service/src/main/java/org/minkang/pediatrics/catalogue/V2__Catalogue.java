package org.minkang.pediatrics.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorRows;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.target.ShippedTargets;
import org.minkang.pediatrics.target.Target;
import org.springframework.stereotype.Component;

/** Puts the indicators and targets of the programme into a new database. */
@Component
class V2__Catalogue extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        List<IndicatorDefinition> definitions = IndicatorRows.read();
        for (IndicatorDefinition definition : definitions) {
            DefinitionRows.insert(connection, definition);
        }
        for (Measure measure : Indicators.measures(definitions)) {
            DefinitionRows.insert(connection, measure);
        }
        for (Target target : ShippedTargets.read()) {
            insert(connection, target);
        }
    }

    private static void insert(Connection connection, Target target) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ShippedTargets.INSERT)) {
            int number = 0;
            for (String parameter : ShippedTargets.parameters(target)) {
                statement.setString(++number, parameter);
            }
            statement.executeUpdate();
        }
    }
}
