package org.minkang.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;

/** Databases with made-up support: pairings, and of each about 20 postings and activities, a dozen monthly reports and whatever else there is. */
record SupportData(Databases databases, Path directory) {

    /** Makes the database {@code name} with that many pairings; the schema must be there. */
    void provide(String name, int pairings) throws SQLException, IOException {
        System.err.println("Making " + pairings + " pairings in " + name);
        databases.copy(Databases.OWNER, name);
        Path institutions = directory.resolve(name + "-institutions.csv");
        Path pairs = directory.resolve(name + "-pairs.csv");
        new SupportLayout().write(pairings, institutions, pairs);
        databases.copyIn(name, institutions);
        databases.run(
                name, "create table support_pair (number integer primary key, supporter_id uuid, recipient_id uuid)");
        databases.copyIn(name, "support_pair", pairs);
        databases.run(name, script());
        databases.settle(name);
    }

    private static String script() throws IOException {
        try (InputStream sql = Objects.requireNonNull(SupportData.class.getResourceAsStream("support.sql"))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
