package org.minkang.pediatrics;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.total.AreaYear;
import org.minkang.pediatrics.total.Totals;

/** Beds and children of counties, counted as they are when returns and populations change. */
public final class Counted {

    private final Suite suite;
    private final Totals totals;
    private final Database database;

    public Counted(Suite suite, Totals totals, Database database) {
        this.suite = suite;
        this.totals = totals;
        this.database = database;
    }

    /** A hospital with so many pediatric beds, its return approved, and children. */
    public void beds(String area, int year, int beds, int children) {
        suite.returned(area, year, "A100", "APPROVED", "pediatric_beds", Integer.toString(beds));
        recount(area, year);
        suite.population(area, year, children, children * 6L);
    }

    /** Puts the beds of the only hospital of a county and year right. */
    public void correct(String area, int year, int beds) {
        suite.execute("update resource_return set pediatric_beds = %d where area_code = '%s' and year = %d"
                .formatted(beds, area, year));
        recount(area, year);
    }

    /** The one number that {@code sql} finds. */
    public long count(String sql) {
        return Objects.requireNonNull(
                database.one(Sql.of(sql), row -> row.get(0, Long.class)).block());
    }

    /** The texts that {@code sql} finds. */
    public List<String> texts(String sql) {
        return Objects.requireNonNull(
                database.list(Sql.of(sql), row -> Objects.requireNonNull(row.get(0, String.class)))
                        .block());
    }

    private void recount(String area, int year) {
        totals.changed(Instant.now(), List.of(new AreaYear(new RegionCode(area), year)))
                .block();
    }
}
