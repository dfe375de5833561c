package org.minkang.pediatrics;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ContractOperation;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the generated tests need of returns and rounds: one hospital of 441322, and a return of it where each step starts. */
final class ReturnFixture implements FixturePart {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIGURES = "{\"totalBeds\": 300, \"pediatricBeds\": 32}";

    /** The institution of the contract's examples. */
    private static final String EXAMPLE = "12440100MB2D00014R";

    private static final String COUNTY = "441322";
    private static final List<String> COUNTIES = List.of("441302", "441303", "441322", "441323", "441324");
    private static final String NOBODY = "[\"P9\"]";

    /** A region has one round of a year, whichever test opens it. */
    private static final AtomicInteger NEXT_ROUND = new AtomicInteger();

    /** Of the return that steps are taken with; those before it are begun by the tests. */
    private static final int STEP_YEAR = 2024;

    private final ReturnSuite suite;
    private final String institution;
    private final AtomicInteger nextYear = new AtomicInteger(2000);
    private final Api.Answer exemplary;

    /** What was made last. */
    private Api.Answer made;

    ReturnFixture(WebTestClient client, TestDatabase database) {
        this.suite = new ReturnSuite(client, database);
        this.institution = suite.institution("A100", COUNTY);
        suite.know(EXAMPLE, "A100", COUNTY, null);
        this.exemplary = suite.draft(institution, STEP_YEAR, FIGURES);
        this.made = exemplary;
    }

    /** The institution that a manager in the generated tests acts for. */
    String institution() {
        return institution;
    }

    /** Whether the operation works on returns or rounds. */
    @Override
    public boolean knows(ContractOperation operation) {
        return operation.path().startsWith(ReturnSuite.ROUNDS)
                || (operation.path().startsWith(ReturnSuite.RETURNS)
                        && !operation.path().contains("/imports")
                        && !operation.path().contains("/export"));
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        if (operation.path().startsWith(ReturnSuite.ROUNDS)) {
            int next = NEXT_ROUND.getAndIncrement();
            made = suite.round(area(next), year(next), NOBODY);
        } else {
            made = returnFor(operation.id());
        }
        return Map.of("id", made.id().toString());
    }

    @Override
    public String version(ContractOperation operation) {
        return made.etag();
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        return Map.of();
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        return switch (operation.id()) {
            case "beginReturn" -> JSON.readTree(ReturnSuite.body(institution, nextYear.getAndIncrement(), FIGURES));
            case "openReturnRound" -> {
                int next = NEXT_ROUND.getAndIncrement();
                yield JSON.readTree(ReturnSuite.roundBody(area(next), year(next), NOBODY));
            }
            case "reopenReturn" -> JSON.readTree(ReturnSuite.reopening());
            case "checkReturnRound", "approveReturnRound", "lockReturnRound" ->
                JSON.createObjectNode().put("region", made.<String>at("$.regionCode"));
            default -> operation.bodyExample();
        };
    }

    /** Texts that nobody elsewhere may read. */
    @Override
    public Set<String> secrets() {
        return Set.of("样例机构", institution);
    }

    /** The return where the operation starts; each time it goes on, it is sent back first. */
    private Api.Answer returnFor(String operation) {
        return switch (operation) {
            case "exemptFromReturn" -> suite.draft(suite.institution("A100", COUNTY), STEP_YEAR, FIGURES);
            case "submitReturn", "reviseReturn" -> open();
            case "checkReturn", "reopenReturn" -> submitted();
            case "approveReturn" -> checked();
            case "lockReturn" -> suite.step(Suite.city("441300"), checked(), "approval");
            default -> now();
        };
    }

    private Api.Answer now() {
        return suite.as(ReturnSuite.province()).get(ReturnSuite.RETURNS + "/" + exemplary.id());
    }

    private Api.Answer open() {
        Api.Answer now = now();
        boolean open = now.<List<String>>at("$.allowedTransitions").contains("submission");
        return open ? now : suite.step(ReturnSuite.province(), now, "reopening", ReturnSuite.reopening());
    }

    private Api.Answer submitted() {
        Api.Answer open = suite.as(ReturnSuite.province())
                .put(ReturnSuite.RETURNS + "/" + exemplary.id(), "{\"figures\": " + FIGURES + "}", open());
        return suite.step(Suite.hospital(institution, COUNTY), open, "submission");
    }

    private Api.Answer checked() {
        return suite.step(Suite.county(COUNTY), submitted(), "check");
    }

    private static String area(int round) {
        return COUNTIES.get(round % COUNTIES.size());
    }

    /** Five rounds a year, backwards from this one. */
    private static int year(int round) {
        return Year.now(ChinaTime.ZONE).getValue() - round / COUNTIES.size();
    }
}
