package org.minkang.pediatrics.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.minkang.kit.identifier.Ids;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorRows;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.target.ShippedTargets;
import org.minkang.pediatrics.target.Target;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the indicators and targets of the programme into a new database. */
@Component
class V2__Catalogue extends BaseJavaMigration {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        List<IndicatorDefinition> definitions = IndicatorRows.read();
        for (IndicatorDefinition definition : definitions) {
            insert(connection, definition);
        }
        for (Measure measure : Indicators.measures(definitions)) {
            insert(connection, measure);
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

    private static void insert(Connection connection, IndicatorDefinition definition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into indicator_definition (id, code, version, content, recorded_from)"
                        + " values (?, ?, ?, cast(? as json), now())")) {
            statement.setObject(1, Ids.next());
            statement.setString(2, definition.code());
            statement.setInt(3, definition.version());
            statement.setString(4, JSON.writeValueAsString(definition));
            statement.executeUpdate();
        }
    }

    private static void insert(Connection connection, Measure measure) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into measure (key, content) values (?, cast(? as json))")) {
            statement.setString(1, measure.key());
            statement.setString(2, JSON.writeValueAsString(measure));
            statement.executeUpdate();
        }
    }
}
