package org.minkang.kit.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns and the values they are to have, in order, for an insert or an update. */
public final class Assignments {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Gives {@code column} a value; an enum is kept by its name. */
    public Assignments set(String column, Object value) {
        values.put(column, value instanceof Enum<?> constant ? constant.name() : value);
        return this;
    }

    /** Gives {@code column} a value that may be absent, then SQL null. */
    public Assignments set(String column, @Nullable Object value, Class<?> type) {
        return set(column, value == null ? Parameters.in(type) : value);
    }

    /** Gives {@code column} a JSON document. */
    public Assignments setJson(String column, @Nullable String document) {
        return set(column, document == null ? Parameters.in(Json.class) : Json.of(document));
    }

    /** {@code insert into <table> (…) values (…)}, to be appended to. */
    public Sql insertInto(String table) {
        Sql sql = Sql.of("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (");
        list(sql);
        return sql.append(")");
    }

    /** {@code update <table> set …}, to be appended to with a condition. */
    public Sql update(String table) {
        Sql sql = Sql.of("update " + table + " set ");
        String comma = "";
        for (Map.Entry<String, Object> assignment : values.entrySet()) {
            sql.append(comma).append(assignment.getKey()).append(" = ").value(assignment.getValue());
            comma = ", ";
        }
        return sql;
    }

    /**
     * {@code update <table> set … where id = … and version = …}, to be appended to.
     *
     * @param version that the row is to have, one more than it must have now
     */
    public Sql supersede(String table, UUID id, long version) {
        return update(table)
                .append(" where id = ")
                .value(id)
                .append(" and version = ")
                .value(version - 1);
    }

    private void list(Sql sql) {
        String comma = "";
        for (Object value : values.values()) {
            sql.append(comma).value(value);
            comma = ", ";
        }
    }
}
