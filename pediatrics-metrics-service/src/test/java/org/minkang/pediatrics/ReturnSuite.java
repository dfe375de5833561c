package org.minkang.pediatrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Institutions and their returns, made as tests need them. */
public final class ReturnSuite {

    public static final String RETURNS = "/pediatrics/v1/returns";
    public static final String ROUNDS = "/pediatrics/v1/return-rounds";

    private static final String[] SCOPES = {"pediatrics.read", "pediatrics.write"};
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Api api;
    private final TestDatabase database;

    public ReturnSuite(WebTestClient client, TestDatabase database) {
        this.api = new Api(client, province());
        this.database = database;
    }

    public static Tokens province() {
        return Tokens.provinceAdmin("440000", SCOPES);
    }

    public static Tokens city(String region) {
        return Tokens.cityBureau(region, SCOPES);
    }

    public static Tokens county(String region) {
        return Tokens.countyBureau(region, SCOPES);
    }

    public static Tokens hospital(String creditCode, String region) {
        return Tokens.institution(creditCode, region, SCOPES);
    }

    public Api as(Tokens caller) {
        return api.as(caller);
    }

    /** The credit code of an institution that the registry has told of just now. */
    public String institution(String classCode, String region) {
        return institution(classCode, region, null);
    }

    /** The same of one that has closed, when {@code closedOn} is given. */
    public String institution(String classCode, String region, @Nullable LocalDate closedOn) {
        String code = SocialCreditCode.of17("12" + region + "R%08d".formatted(NEXT.getAndIncrement()))
                .value();
        know(code, classCode, region, closedOn);
        return code;
    }

    /** Lets the registry have told of an institution, unless it has. */
    void know(String code, String classCode, String region, @Nullable LocalDate closedOn) {
        database.execute("""
                insert into institution_copy (credit_code, id, name, class_code, level, grade, area_code, status, closed_on, version)
                values ('%s', '%s', '样例机构%s', '%s', 'SECONDARY', 'A', '%s', '%s', %s, 1)
                on conflict do nothing
                """.formatted(
                        code,
                        UUID.randomUUID(),
                        code.substring(9),
                        classCode,
                        region,
                        closedOn == null ? "ACTIVE" : "CLOSED",
                        closedOn == null ? "null" : "'" + closedOn + "'"));
    }

    /** A draft that the institution's bureau has begun. */
    public Api.Answer draft(String institution, int year, String figures) {
        return made(as(province()), body(institution, year, figures));
    }

    /** A return that was submitted by the subject {@code by}. */
    public Api.Answer submitted(String institution, int year, String figures, String by) {
        return step(province().subject(by), draft(institution, year, figures), "submission");
    }

    /** A step that must succeed. */
    public Api.Answer step(Tokens caller, Api.Answer before, String transition) {
        return step(caller, before, transition, "{}");
    }

    public Api.Answer step(Tokens caller, Api.Answer before, String transition, String body) {
        Api.Answer after = as(caller).post(RETURNS + "/" + before.id() + "/" + transition, body, before);
        assertThat(after.status()).as(after.body()).isEqualTo(200);
        return after;
    }

    public static String body(String institution, int year, String figures) {
        return """
                {"institution": "%s", "year": %d, "figures": %s}
                """.formatted(institution, year, figures);
    }

    /** A round that the city has opened. */
    public Api.Answer round(String area, int year, String classes) {
        Api.Answer round = as(province()).post(ROUNDS, roundBody(area, year, classes));
        assertThat(round.status()).as(round.body()).isEqualTo(201);
        return round;
    }

    public static String roundBody(String area, int year, String classes) {
        return """
                {"areaCode": "%s", "year": %d, "classes": %s, "dueOn": "2090-03-31", "sourceRef": "样例通知"}
                """.formatted(area, year, classes);
    }

    /** A due date within what a reopening takes. */
    public static String reopening() {
        return """
                {"reason": "床位数与登记不符", "dueOn": "%s"}
                """.formatted(LocalDate.now(ChinaTime.ZONE).plusDays(30));
    }

    private static Api.Answer made(Api caller, String body) {
        Api.Answer made = caller.post(RETURNS, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
