package org.minkang.pairing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.minkang.kit.identity.Role;
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

    private final Suite suite;
    private final Api.Answer supporter;
    private final UUID programme;

    /** With staff on post, who support others. */
    private final Api.Answer active;

    /** With staff on post, who support the hospital itself: there it confirms. */
    private final Api.Answer received;

    /** Of the draft made last. */
    private int year;

    PairingFixtures(WebTestClient client) {
        this.suite = new Suite(client);
        this.supporter = suite.institution("A100", "SECONDARY", "441302");
        this.programme =
                suite.publish(suite.draft("441300", FIRST.getAndIncrement())).id();
        this.active = suite.active(signed(), supporter);
        Api.Answer tertiary = suite.institution("A100", "TERTIARY", "441302");
        this.received = suite.active(signed(tertiary, supporter), tertiary);
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
        if (path.contains("/certificates/")) {
            Api.Answer certificate = suite.certificate(servedMember());
            return Map.of("id", certificate.id().toString(), "code", certificate.at("$.code"));
        }
        if (path.contains("/templates/")) {
            return Map.of("code", "CITY_TOWNSHIP_SUPPORT");
        }
        throw Fixtures.unknown(operation);
    }

    /** Everything made here is new. */
    @Override
    public String version(ContractOperation operation) {
        return "\"0\"";
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        boolean programmed = operation.parameters("query").stream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals("programmeId")
                        && parameter.path("required").asBoolean(false));
        return programmed ? Map.of("programmeId", programme.toString()) : Map.of();
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        return switch (operation.id()) {
            case "registerStaffMember" -> JSON.readTree(Suite.staffBody(supporter));
            case "drawUpPosting" -> JSON.readTree(Suite.postingBody(signed(), suite.staffMember(supporter)));
            case "issueServiceCertificate" -> JSON.readTree(Suite.certificateBody(servedMember()));
            case "proposePairing" -> JSON.readTree(Suite.proposalBody(programme, supporter, centre()));
            case "reviseProgramme" ->
                JSON.readTree(operation.bodyExample().toString().replace("2026-", year + "-"));
            case "recordActivity", "recordContribution" -> under(active, operation);
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
        return !operation.path().contains("/templates") && !operation.path().contains("/professional-titles");
    }

    @Override
    public Set<String> secrets() {
        return Set.of("样例机构", supporter.at("$.creditCode"));
    }

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
        boolean recipients =
                operation.path().endsWith("/confirmation") || operation.path().endsWith("/return");
        return recipients ? received : active;
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
