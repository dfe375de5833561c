package org.minkang.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** One service's database and the unprivileged role that owns it. */
final class ServiceDatabase {

    private static final Pattern NAME = Pattern.compile("[a-z]+");

    private ServiceDatabase() {}

    /** Each step looks first whether it is done, so a start that was cut short is completed by the next. */
    static void provide(String name, String password, Connecting connecting) throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name);
        }
        try (Connection connection = connecting.to("postgres");
                Statement statement = connection.createStatement()) {
            // a failed statement is logged with its text, and this one holds a password
            statement.execute("set log_min_error_statement = panic");
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login password '" + password + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
            statement.execute("revoke connect, temporary on database " + name + " from public");
        }
        try (Connection connection = connecting.to(name);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
