package org.minkang.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Databases with the institutions of a national set, and what is put into them through the service.
 *
 * @param stage where they lie
 * @param set which institutions, populations and returns
 */
record CapacityData(Stage stage, NationalSet set) {

    /** The database whose schema and institutions the others copy. */
    private static final String ORIGINAL = "pediatrics";

    /** Makes the schema by starting the service on it once, and puts the institutions in. */
    void makeOriginal() throws IOException, InterruptedException, SQLException {
        stage.databases().make(ORIGINAL);
        stage.programs().stop(stage.pediatricsService("pediatrics, schema", ORIGINAL));
        stage.databases()
                .copyIn(
                        ORIGINAL,
                        "institution_copy (" + NationalSet.INSTITUTION_COLUMNS + ")",
                        set.writeInstitutions(file("national-institutions.csv")));
        stage.databases().settle(ORIGINAL);
    }

    /** Makes the database {@code name} with the institutions and nothing else. */
    void provide(String name) throws SQLException {
        stage.databases().copy(ORIGINAL, name);
    }

    /** Populations of so many years, as a file. */
    Path populations(int years) throws IOException {
        return set.writePopulations(file("populations-" + years + ".csv"), years);
    }

    /** Returns of so many years, as a file. */
    Returns returns(int years) throws IOException {
        Path file = file("returns-" + years + ".csv");
        long values = set.writeReturns(file, years);
        return new Returns(file, (long) years * set.institutions(), values);
    }

    /**
     * Returns to import.
     *
     * @param file in which they are
     * @param rows institutions times years
     * @param values cells that say something besides whose and when
     */
    record Returns(Path file, long rows, long values) {}

    /** Rounds over the whole country for so many years, whose returns are there, and a national target with a year. */
    void announce(Client client, int years) throws IOException, InterruptedException {
        for (int year = NationalSet.LAST_YEAR - years + 1; year <= NationalSet.LAST_YEAR; year++) {
            client.post(
                    "/pediatrics/v1/return-rounds",
                    Map.of(
                            "regionCode",
                            "000000",
                            "year",
                            year,
                            "classes",
                            List.of("A", "B", "C", "G"),
                            "dueOn",
                            LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                    .plusDays(60)
                                    .toString(),
                            "sourceRef",
                            "年报通知(样例)"));
        }
        client.post(
                "/pediatrics/v1/targets",
                Map.of(
                        "indicator",
                        "BEDS_PER_1000",
                        "regionCode",
                        "000000",
                        "year",
                        2028,
                        "value",
                        2.4,
                        "direction",
                        "AT_LEAST",
                        "bound",
                        "INCLUSIVE",
                        "source",
                        "全国规划(样例)",
                        "verified",
                        false));
    }

    Path file(String name) {
        return stage.directory("load").resolve(name);
    }
}
