package org.minkang.pairing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.minkang.kit.identity.Role;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ContractOperation;
import org.minkang.kit.testing.Fixtures;
import org.minkang.kit.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the generated tests of pairing-service work on: one hospital, and new things it supports. */
final class PairingFixtures implements Fixtures {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> COUNTIES = List.of("441302", "441303", "441322", "441323", "441324");
    private static final AtomicInteger FIRST = new AtomicInteger(2000);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final AtomicInteger CARD_YEAR = new AtomicInteger(2200);
    private static final String NEW = "\"0\"";
    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2025;

    private final Suite suite;
    private final Api.Answer supporter;
    private final UUID programme;

    /** With staff on post, who support others. */
    private final Api.Answer active;

    /** With staff on post, who support the hospital itself: there it confirms. */
    private final Api.Answer received;

    /** Of the draft made last. */
    private int year;

    /** The tag of what was made last. */
    private String version = NEW;

    /** One after the other of its years is assessed. */
    private Api.Answer assessable;

    private int assessedYear = FIRST_YEAR;

    PairingFixtures(WebTestClient client) {
        this.suite = new Suite(client);
        this.supporter = suite.institution("A100", "SECONDARY", "441302");
        this.programme =
                suite.publish(suite.draft("441300", FIRST.getAndIncrement())).id();
        this.active = suite.active(signed(), supporter);
        Api.Answer tertiary = suite.institution("A100", "TERTIARY", "441302");
        this.received = suite.active(signed(tertiary, supporter), tertiary);
        this.assessable = suite.lasting(programme, supporter, centre());
        awaitSeal();
    }

    @Override
    public String region() {
        return "441300";
    }

    @Override
    public String elsewhere() {
        return "610100";
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        String path = operation.path();
        version = NEW;
        if (path.contains("/annual-summaries/")) {
            Support support = nextSupport();
            return tagged(suite.annualSummary(support.pairing(), support.year()));
        }
        if (path.contains("/assessments/")) {
            return tagged(assessmentFor(operation));
        }
        if (path.contains("/scorecards/")) {
            return tagged(suite.scorecard(programme, CARD_YEAR.getAndIncrement()));
        }
        if (path.contains("/notices/")) {
            return tagged(noticeFor(operation));
        }
        if (path.endsWith("/renewal")) {
            Api.Answer pairing = suite.active(signed(), supporter);
            suite.assessed(pairing, FIRST_YEAR, "20");
            return tagged(suite.now(pairing));
        }
        if (path.contains("/institutions/")) {
            return Map.of("id", centre().id().toString());
        }
        if (path.contains("/programmes/")) {
            return Map.of("id", draft().toString());
        }
        if (path.contains("/pairings/")) {
            UUID pairing = suite.proposal(programme, supporter, centre()).id();
            return Map.of("id", pairing.toString(), "kind", "ANNUAL");
        }
        if (path.contains("/staff-members/")) {
            return Map.of("id", suite.staffMember(supporter).id().toString());
        }
        if (path.contains("/postings/")) {
            return Map.of(
                    "id",
                    suite.posting(signed(), suite.staffMember(supporter)).id().toString());
        }
        if (path.contains("/activities/")) {
            return Map.of("id", suite.activity(seenFrom(operation)).id().toString());
        }
        if (path.contains("/contributions/")) {
            return Map.of("id", suite.contribution(seenFrom(operation)).id().toString());
        }
        if (path.contains("/training-places/")) {
            return Map.of("id", suite.trainingPlace(active).id().toString());
        }
        if (path.contains("/telemedicine-links/")) {
            return Map.of("id", suite.telemedicineLink(signed()).id().toString());
        }
        if (path.contains("/plan-tasks/")) {
            return tagged(planTask(operation));
        }
        if (path.contains("/assessment-goals/")) {
            return Map.of("id", suite.assessmentGoal(active).id().toString());
        }
        if (path.contains("/publicity-items/")) {
            return Map.of("id", suite.publicityItem(active).id().toString());
        }
        if (path.contains("/effect-returns/")) {
            Api.Answer one = suite.effectReturn(receivedAnew(), "2012-09", 2310);
            return Map.of("id", one.id().toString());
        }
        if (path.contains("/monthly-reports/")) {
            Api.Answer report = suite.monthlyReport(activeAnew(), "2012-09");
            return tagged(operation.id().equals("reopenMonthlyReport") ? suite.submitted(report) : report);
        }
        if (path.contains("/certificates/")) {
            Api.Answer certificate = suite.certificate(servedMember());
            return Map.of("id", certificate.id().toString(), "code", certificate.at("$.code"));
        }
        if (path.contains("/templates/")) {
            return Map.of("code", "CITY_TOWNSHIP_SUPPORT");
        }
        throw Fixtures.unknown(operation);
    }

    @Override
    public String version(ContractOperation operation) {
        return version;
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        Map<String, String> query = new HashMap<>();
        operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .map(parameter -> parameter.path("name").asString(""))
                .forEach(name -> query.put(name, required(name)));
        return query;
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        return switch (operation.id()) {
            case "submitAnnualSummary" -> {
                Support support = nextSupport();
                yield JSON.readTree(Suite.annualSummaryBody(support.pairing(), support.year()));
            }
            case "reviseAnnualSummary" -> {
                ObjectNode content = (ObjectNode) operation.bodyExample().deepCopy();
                yield content.put("submittedOn", (assessedYear - 1) + "-12-20");
            }
            case "beginAssessment" -> {
                Support support = nextSupport();
                yield JSON.readTree(Suite.assessmentBody(support.pairing(), support.year()));
            }
            case "giveBureauScore" -> JSON.readTree(Suite.scores("20"));
            case "createScorecard" -> JSON.readTree(Suite.scorecardBody(programme, CARD_YEAR.getAndIncrement(), 100));
            case "draftNotice" -> JSON.readTree(Suite.noticeBody(programme, "unit", supporter.at("$.creditCode")));
            case "registerStaffMember" -> JSON.readTree(Suite.staffBody(supporter));
            case "drawUpPosting" -> JSON.readTree(Suite.postingBody(signed(), suite.staffMember(supporter)));
            case "issueServiceCertificate" -> JSON.readTree(Suite.certificateBody(servedMember()));
            case "proposePairing" -> JSON.readTree(Suite.proposalBody(programme, supporter, centre()));
            case "reviseProgramme" ->
                JSON.readTree(operation.bodyExample().toString().replace("2026-", year + "-"));
            case "recordActivity", "recordContribution", "setAssessmentGoal", "recordPublicityItem" ->
                under(active, operation);
            case "beginPlanTask", "openMonthlyReport" -> under(activeAnew(), operation);
            case "submitEffectReturn" -> under(receivedAnew(), operation);
            case "recordTelemedicineLink" -> under(signed(), operation);
            case "recordTrainingPlace" -> JSON.readTree(Suite.trainingPlaceBody(active));
            case "reviseTrainingPlace" -> {
                ObjectNode particulars = (ObjectNode) JSON.readTree(Suite.trainingPlaceBody(active));
                particulars.remove("pairingId");
                yield particulars;
            }
            default -> operation.bodyExample();
        };
    }

    @Override
    public Tokens caller(Role role) {
        Tokens caller = Fixtures.super.caller(role);
        return role == Role.INST_MANAGER ? caller.institution(supporter.at("$.creditCode")) : caller;
    }

    @Override
    public boolean isScoped(ContractOperation operation) {
        return !operation.path().contains("/templates")
                && !operation.path().contains("/scorecard-templates")
                && !operation.path().contains("/professional-titles");
    }

    @Override
    public Set<String> secrets() {
        return Set.of("样例机构", supporter.at("$.creditCode"));
    }

    private Map<String, String> tagged(Api.Answer made) {
        version = made.etag();
        return Map.of("id", made.id().toString());
    }

    /** What an operation cannot do without. */
    private String required(String parameter) {
        return switch (parameter) {
            case "programmeId" -> programme.toString();
            case "year" -> String.valueOf(FIRST_YEAR);
            case "month" -> "2012-09";
            case "assessmentId" -> {
                Support support = nextSupport();
                yield suite.assessment(support.pairing(), support.year()).id().toString();
            }
            default -> throw new AssertionError("No fixture for the query parameter " + parameter);
        };
    }

    /** As far as the operation takes it on. */
    private Api.Answer assessmentFor(ContractOperation operation) {
        Support support = nextSupport();
        Api.Answer pairing = support.pairing();
        return switch (operation.id()) {
            case "submitSelfScore" -> suite.selfScore(suite.assessment(pairing, support.year()));
            case "giveBureauScore", "returnSelfScore" -> suite.selfScored(pairing, support.year());
            case "finaliseAssessment" -> suite.bureauScored(pairing, support.year(), "20");
            default -> suite.assessment(pairing, support.year());
        };
    }

    /** Drafts are for bureaus alone. */
    private Api.Answer noticeFor(ContractOperation operation) {
        Api.Answer draft = suite.notice(programme, supporter);
        boolean published = operation.id().equals("getNotice") || operation.id().equals("withdrawNotice");
        return published ? suite.published(draft) : draft;
    }

    /** A year of support that nobody has summed up or assessed. */
    private Support nextSupport() {
        if (assessedYear > LAST_YEAR) {
            assessable = suite.lasting(programme, supporter, centre());
            assessedYear = FIRST_YEAR;
        }
        return new Support(assessable, assessedYear++);
    }

    private record Support(Api.Answer pairing, int year) {}

    /** A draft of a county and year of its own. */
    private UUID draft() {
        int number = NEXT.getAndIncrement();
        String county = COUNTIES.get(number % COUNTIES.size());
        year = 2000 + number / COUNTIES.size();
        return suite.draft(county, year).id();
    }

    /** The sealer has signed the first rows, so that the journal has a head. */
    private void awaitSeal() {
        Api auditor = suite.as(Tokens.auditor(region(), "journal.read"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> auditor.get("/pairing/v1/journal/head").status() == 200);
    }

    /** The pairing in which the hospital has the side whose step the operation is. */
    private Api.Answer seenFrom(ContractOperation operation) {
        return isRecipients(operation) ? received : active;
    }

    private static boolean isRecipients(ContractOperation operation) {
        return operation.path().endsWith("/confirmation") || operation.path().endsWith("/return");
    }

    /** Each task is begun once, so that each needs a pairing of its own; the recipient confirms what is done. */
    private Api.Answer planTask(ContractOperation operation) {
        return isRecipients(operation) ? suite.planTaskDone(receivedAnew()) : suite.planTask(activeAnew());
    }

    private Api.Answer activeAnew() {
        return suite.active(signed(), supporter);
    }

    private Api.Answer receivedAnew() {
        return signed(suite.institution("A100", "TERTIARY", "441302"), supporter);
    }

    private static JsonNode under(Api.Answer pairing, ContractOperation operation) {
        ObjectNode body = (ObjectNode) operation.bodyExample().deepCopy();
        return body.put("pairingId", pairing.id().toString());
    }

    private Api.Answer servedMember() {
        return suite.servedMember(signed(), supporter);
    }

    private Api.Answer signed() {
        return signed(supporter, centre());
    }

    private Api.Answer signed(Api.Answer by, Api.Answer recipient) {
        return suite.signed(suite.planned(suite.designated(suite.proposal(programme, by, recipient))));
    }

    private Api.Answer centre() {
        return suite.institution("C220", "PRIMARY", "441322");
    }
}
