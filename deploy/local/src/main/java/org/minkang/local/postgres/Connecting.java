package org.minkang.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a superuser's connection to a database by name. */
@FunctionalInterface
interface Connecting {

    Connection to(String database) throws SQLException;
}
