package org.minkang.pairing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minkang.kit.identity.Role;
import org.minkang.kit.testing.ContractOperation;
import org.minkang.kit.testing.Fixtures;
import org.minkang.kit.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the generated tests of pairing-service work on: one hospital, and new things it supports. */
final class PairingFixtures implements Fixtures {

    private static final JsonMapper JSON = new JsonMapper();

    private final Suite suite;
    private final Api.Answer supporter;
    private final UUID programme;

    PairingFixtures(WebTestClient client) {
        this.suite = new Suite(client);
        this.supporter = suite.institution("A100", "SECONDARY", "441302");
        this.programme = suite.programme().id();
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
            return Map.of("id", suite.draft().id().toString());
        }
        if (path.contains("/pairings/")) {
            UUID pairing = suite.proposal(programme, supporter, centre()).id();
            return Map.of("id", pairing.toString(), "kind", "ANNUAL");
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
        return operation.id().equals("proposePairing")
                ? JSON.readTree(Suite.proposalBody(programme, supporter, centre()))
                : operation.bodyExample();
    }

    @Override
    public Tokens caller(Role role) {
        Tokens caller = Fixtures.super.caller(role);
        return role == Role.INST_MANAGER ? caller.institution(supporter.at("$.creditCode")) : caller;
    }

    @Override
    public boolean isScoped(ContractOperation operation) {
        return !operation.path().contains("/templates");
    }

    @Override
    public Set<String> secrets() {
        return Set.of("样例机构", supporter.at("$.creditCode"));
    }

    private Api.Answer centre() {
        return suite.institution("C220", "PRIMARY", "441322");
    }
}
