package org.minkang.kit.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.region.RegionCode;
import tools.jackson.databind.json.JsonMapper;

/** Changes to test with. */
public final class JournalRows {

    public static final RegionCode COUNTY = new RegionCode("370102");
    public static final RegionCode OTHER_PROVINCE = new RegionCode("110101");

    private JournalRows() {}

    public static Change signed(RegionCode region, int number) {
        return Change.of(
                "signed",
                "pairing",
                new UUID(0, number),
                2,
                region,
                Map.of("number", number, "status", "AGREED"),
                Map.of("number", number, "status", "SIGNED"));
    }

    /** Appends changes, each in a transaction of its own. */
    public static void append(Database database, RegionCode region, int from, int to) {
        Journal journal = new Journal(database, new JsonMapper());
        for (int number = from; number <= to; number++) {
            database.inTransaction(journal.append(Caller.system("test"), signed(region, number)))
                    .block();
        }
    }

    /** Appends one change on a connection whose transaction the test ends itself. */
    public static void append(Connection connection, RegionCode region, int number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, trace_id)"
                        + " values ('a', 'c', 'signed', 'pairing', ?, 2, ?, repeat('1', 32))")) {
            insert.setObject(1, new UUID(0, number));
            insert.setString(2, region.value());
            insert.executeUpdate();
        }
    }
}
