package org.minkang.local.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.minkang.local.LaunchException;

/** What must be on before anybody stores data: asked from the running server, not from the command line that started it. */
final class SafetySettings {

    private static final Map<String, String> REQUIRED = new TreeMap<>(Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "data_checksums", "on",
            "listen_addresses", "127.0.0.1"));

    private SafetySettings() {}

    /** @throws LaunchException naming every setting that is not as required */
    static void require(Connecting connecting) {
        try (Connection connection = connecting.to("postgres");
                Statement statement = connection.createStatement()) {
            Map<String, String> wrong = new TreeMap<>();
            for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
                String actual = ask(statement, "show " + setting.getKey());
                if (!setting.getValue().equals(actual)) {
                    wrong.put(setting.getKey(), actual);
                }
            }
            String trusting = ask(statement, "select count(*) from pg_hba_file_rules where auth_method = 'trust'");
            if (!trusting.equals("0")) {
                wrong.put("logins without a password", trusting);
            }
            if (!wrong.isEmpty()) {
                throw new LaunchException("PostgreSQL is not set up to keep data safe: " + wrong + ".");
            }
        } catch (SQLException e) {
            throw new LaunchException("PostgreSQL does not answer: " + e.getMessage() + ".", e);
        }
    }

    private static String ask(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
