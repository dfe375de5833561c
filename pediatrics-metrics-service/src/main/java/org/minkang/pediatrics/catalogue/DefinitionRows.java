package org.minkang.pediatrics.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.minkang.kit.identifier.Ids;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.Measure;
import tools.jackson.databind.json.JsonMapper;

/** Puts down shipped definitions and what they count. */
final class DefinitionRows {

    private static final JsonMapper JSON = new JsonMapper();

    private DefinitionRows() {}

    static void insert(Connection connection, IndicatorDefinition definition) throws SQLException {
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

    static void insert(Connection connection, Measure measure) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into measure (key, content) values (?, cast(? as json)) on conflict (key) do nothing")) {
            statement.setString(1, measure.key());
            statement.setString(2, JSON.writeValueAsString(measure));
            statement.executeUpdate();
        }
    }
}
