package org.minkang.pediatrics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minkang.kit.identity.Role;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.ContractOperation;
import org.minkang.kit.testing.Fixtures;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What the generated tests of the service work on: each feature brings its part. */
final class PediatricsFixtures implements Fixtures {

    private final ReturnFixture returns;
    private final List<FixturePart> parts;

    PediatricsFixtures(WebTestClient client, TestDatabase database) {
        this.returns = new ReturnFixture(client, database);
        this.parts = List.of(
                new FileFixture("/pediatrics/v1/returns"),
                new FileFixture("/pediatrics/v1/populations"),
                returns,
                new NormFixture(client),
                new ExplanationFixture(),
                new ReleaseFixture(client),
                new WhatIfFixture(),
                new FigureFixture(client, database));
    }

    @Override
    public String region() {
        return "441300";
    }

    /** What an indicator is holds for the nation. */
    @Override
    public String region(ContractOperation operation) {
        return operation.id().equals("addIndicator") ? RegionCode.NATION.value() : region();
    }

    @Override
    public String elsewhere() {
        return "610100";
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        FixturePart part = part(operation);
        if (!parts.contains(part)) {
            throw Fixtures.unknown(operation);
        }
        return part.path(operation);
    }

    @Override
    public String version(ContractOperation operation) {
        return part(operation).version(operation);
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        return part(operation).query(operation);
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        return part(operation).body(operation);
    }

    @Override
    public Tokens caller(Role role) {
        Tokens caller = Fixtures.super.caller(role);
        return role == Role.INST_MANAGER ? caller.institution(returns.institution()) : caller;
    }

    @Override
    public boolean isScoped(ContractOperation operation) {
        return part(operation).isScoped(operation);
    }

    @Override
    public Set<String> secrets() {
        Set<String> secrets = new HashSet<>();
        parts.forEach(part -> secrets.addAll(part.secrets()));
        return secrets;
    }

    /** The part of the feature, or one that has nothing to say of an operation that all services share. */
    private FixturePart part(ContractOperation operation) {
        return parts.stream().filter(part -> part.knows(operation)).findFirst().orElse(any -> true);
    }
}
