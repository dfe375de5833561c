package org.minkang.pediatrics;

import java.util.Map;
import org.minkang.kit.testing.ContractOperation;

/** What the generated tests of equity, simulations and gauges work on: nothing has to be there. */
final class WhatIfFixture implements FixturePart {

    @Override
    public boolean knows(ContractOperation operation) {
        return operation.path().endsWith("/equity")
                || operation.path().endsWith("/simulations")
                || operation.path().endsWith("/pediatrics/v1/metrics");
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        return operation.path().endsWith("/equity")
                ? Map.of("indicator", "BEDS_PER_1000", "region", "441300", "from", "2023", "to", "2024")
                : Map.of();
    }
}
