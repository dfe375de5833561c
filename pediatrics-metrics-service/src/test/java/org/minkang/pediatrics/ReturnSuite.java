package org.minkang.pediatrics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Institutions and their returns, made as tests need them. */
public final class ReturnSuite {

    public static final String RETURNS = "/pediatrics/v1/returns";
    public static final String ROUNDS = "/pediatrics/v1/return-rounds";

    private final Suite suite;

    public ReturnSuite(WebTestClient client, TestDatabase database) {
        this.suite = new Suite(client, database);
    }

    /** The administrator of the province whose returns these are. */
    public static Tokens province() {
        return Suite.province("440000");
    }

    public Api as(Tokens caller) {
        return suite.as(caller);
    }

    public String institution(String classCode, String region) {
        return suite.institution(classCode, region);
    }

    public String institution(String classCode, String region, @Nullable LocalDate closedOn) {
        return suite.institution(classCode, region, closedOn);
    }

    void know(String code, String classCode, String region, @Nullable LocalDate closedOn) {
        suite.know(code, classCode, region, closedOn);
    }

    /** A draft that the institution's bureau has begun. */
    public Api.Answer draft(String institution, int year, String figures) {
        return Suite.created(as(province()).post(RETURNS, body(institution, year, figures)));
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
        return Suite.ok(as(caller).post(RETURNS + "/" + before.id() + "/" + transition, body, before));
    }

    public static String body(String institution, int year, String figures) {
        return """
                {"institution": "%s", "year": %d, "figures": %s}
                """.formatted(institution, year, figures);
    }

    /** A round that the city has opened. */
    public Api.Answer round(String area, int year, String classes) {
        return Suite.created(as(province()).post(ROUNDS, roundBody(area, year, classes)));
    }

    public static String roundBody(String area, int year, String classes) {
        return roundBody(area, year, classes, "2090-03-31");
    }

    public static String roundBody(String area, int year, String classes, String dueOn) {
        return """
                {"regionCode": "%s", "year": %d, "classes": %s, "dueOn": "%s", "sourceRef": "样例通知"}
                """.formatted(area, year, classes, dueOn);
    }

    /** A due date within what a reopening takes. */
    public static String reopening() {
        return """
                {"reason": "床位数与登记不符", "dueOn": "%s"}
                """.formatted(LocalDate.now(ChinaTime.ZONE).plusDays(30));
    }
}
