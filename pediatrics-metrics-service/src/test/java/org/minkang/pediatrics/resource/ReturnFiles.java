package org.minkang.pediatrics.resource;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.tabular.Column;

/** Files of returns, and institutions for them. */
final class ReturnFiles {

    static final String HEADER =
            ReturnColumns.IN.columns().stream().map(Column::headerZh).collect(Collectors.joining(",")) + "\n";

    /** What a county hospital returns. */
    static final String USUAL = "300,40,12,3,20,是,是,否,不适用,不适用,不适用,1200.50,3400,98000,100000";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Database database;

    ReturnFiles(Database database) {
        this.database = database;
    }

    /** A hospital that the registry knows. */
    String hospital(String area) {
        String code = SocialCreditCode.of17("12450602F%08d".formatted(NEXT.incrementAndGet()))
                .value();
        database.update(Sql.of(
                        "insert into institution_copy (credit_code, id, name, class_code, level, grade, area_code, status, version)"
                                + " values ($1, uuidv7(), '样例医院', 'A100', 'SECONDARY', 'A', $2, 'ACTIVE', 0)",
                        code,
                        area))
                .block();
        return code;
    }

    /** It works until then. */
    void close(String institution, String day) {
        database.update(Sql.of(
                        "update institution_copy set status = 'CLOSED', closed_on = cast($2 as date) where credit_code = $1",
                        institution,
                        day))
                .block();
    }

    /** It lies elsewhere from now on. */
    void move(String institution, String area) {
        database.update(Sql.of("update institution_copy set area_code = $2 where credit_code = $1", institution, area))
                .block();
    }

    static String line(String institution, int year, String figures) {
        return institution + ",样例医院," + year + "," + figures + "\n";
    }

    /** A file of lines. */
    static String file(String... lines) {
        return Stream.of(lines).collect(Collectors.joining("", HEADER, ""));
    }

    /** The return as it stands. */
    String stored(String institution, int year) {
        return database.one(
                        Sql.of(
                                "select to_json(r)::text from resource_return r where institution = $1 and year = $2 and"
                                        + " recorded_to = 'infinity'",
                                institution,
                                year),
                        row -> Objects.requireNonNull(row.get(0, String.class)))
                .blockOptional()
                .orElse("{}");
    }

    /** Moves a return on as a bureau would. */
    void status(String institution, int year, String status) {
        database.update(Sql.of(
                        "update resource_return set status = $3 where institution = $1 and year = $2 and recorded_to = 'infinity'",
                        institution,
                        year,
                        status))
                .block();
    }

    long count(String sql) {
        Long count = database.one(Sql.of(sql), row -> row.get(0, Long.class)).block();
        return count == null ? 0 : count;
    }
}
