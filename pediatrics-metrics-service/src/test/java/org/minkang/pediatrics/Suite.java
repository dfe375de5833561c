package org.minkang.pediatrics;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What feature tests need to be there. Each takes counties of its own, so that none counts what another one made. */
public final class Suite {

    private static final String[] SCOPES = {"pediatrics.read", "pediatrics.write", "obligations.read", "jobs.read"};
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private final WebTestClient client;
    private final TestDatabase database;

    public Suite(WebTestClient client, TestDatabase database) {
        this.client = client;
        this.database = database;
    }

    /** The service, called by {@code caller}. */
    public Api as(Tokens caller) {
        return new Api(client, caller);
    }

    /** A province's administrator. */
    public static Tokens province(String region) {
        return Tokens.provinceAdmin(region, SCOPES);
    }

    /** A city's bureau. */
    public static Tokens city(String region) {
        return Tokens.cityBureau(region, SCOPES);
    }

    /** A county's bureau. */
    public static Tokens county(String region) {
        return Tokens.countyBureau(region, SCOPES);
    }

    /** An institution that sees its own county only. */
    public static Tokens hospital(String creditCode, String region) {
        return Tokens.institution(creditCode, region, SCOPES);
    }

    /** Lets the registry have told of an institution just now; answers its credit code. */
    public String institution(String classCode, String area) {
        return institution(classCode, area, null);
    }

    /** The same of one that has closed, when {@code closedOn} is given. */
    public String institution(String classCode, String area, @Nullable LocalDate closedOn) {
        String code = SocialCreditCode.of17("12" + area + "P%08d".formatted(NUMBER.getAndIncrement()))
                .value();
        know(code, classCode, area, closedOn);
        return code;
    }

    /** Lets the registry have told of an institution, unless it has. */
    void know(String code, String classCode, String area, @Nullable LocalDate closedOn) {
        execute("""
                insert into institution_copy (credit_code, id, name, class_code, level, grade, area_code, status, closed_on, version)
                values ('%s', uuidv7(), '样例机构%s', '%s', 'SECONDARY', 'A', '%s', '%s', %s, 1)
                on conflict do nothing
                """.formatted(
                        code,
                        code.substring(9),
                        classCode,
                        area,
                        closedOn == null ? "ACTIVE" : "CLOSED",
                        closedOn == null ? "null" : "'" + closedOn + "'"));
    }

    /** Children and residents of a leaf, settled. */
    public Api.Answer population(String region, int year, long children, long residents) {
        return created(as(province("000000"))
                .post("/pediatrics/v1/populations", """
                {"regionCode": "%s", "year": %d, "children": %d, "residents": %d, "source": "样例", "settled": true}
                """.formatted(region, year, children, residents)));
    }

    /** A return of an institution registered just now, behind the service: columns and their values. */
    public String returned(String area, int year, String classCode, String status, String columns, String values) {
        String code = institution(classCode, area);
        execute("insert into resource_return (id, version, recorded_from, institution, institution_name, class_code,"
                + " area_code, year, status, recorded_by, created_at, %s) values (uuidv7(), 0, now(), '%s', '样例', '%s', '%s',"
                        .formatted(columns, code, classCode, area)
                + " %d, '%s', 'test', now(), %s)".formatted(year, status, values));
        return code;
    }

    /** The next version of an institution's return, behind the service. */
    public void returnedAnew(String institution, int year, String status, String column, String value) {
        String kept = "institution, institution_name, class_code, area_code, year, recorded_by, created_at";
        execute("with closed as (update resource_return set recorded_to = now() where institution = '%s' and year = %d"
                        .formatted(institution, year)
                + " and recorded_to = 'infinity' returning *) insert into resource_return (id, version, recorded_from, %s, status,"
                        .formatted(kept)
                + " %s) select id, version + 1, now(), %s, '%s', %s from closed"
                        .formatted(column, kept, status, value));
    }

    /** That a round lists who owes a return, behind the service. */
    public void listed(String area, int year) {
        listed(area, year, "A,B,C,G");
    }

    /** The same of some classes. */
    public void listed(String area, int year, String classes) {
        execute(
                "insert into return_round (id, area_code, year, classes, due_on, source_ref, status, opened_by, version,"
                        + " created_at, updated_at) values (uuidv7(), '%s', %d, '{%s}', '%d-03-31', '样例', 'OPEN', 'test', 0,"
                                .formatted(area, year, classes, year + 1)
                        + " now(), now())");
    }

    /** A target for one region. */
    public Api.Answer target(String indicator, String area, int year, String value) {
        return created(
                as(province("000000")).post("/pediatrics/v1/targets", """
                {"indicator": "%s", "regionCode": "%s", "year": %d, "value": "%s", "direction": "AT_LEAST", "bound": "INCLUSIVE",
                 "source": "样例", "verified": true}
                """.formatted(indicator, area, year, value)));
    }

    /** Runs a statement behind the service. */
    public void execute(String sql) {
        database.execute(sql);
    }

    /** What must have been created. */
    public static Api.Answer created(Api.Answer answer) {
        return expect(201, answer);
    }

    /** What must have succeeded. */
    public static Api.Answer ok(Api.Answer answer) {
        return expect(200, answer);
    }

    private static Api.Answer expect(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + ": " + Objects.requireNonNullElse(answer.body(), ""));
        }
        return answer;
    }
}
