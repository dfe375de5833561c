package org.minkang.pediatrics;

import org.minkang.kit.testing.ContractOperation;

/**
 * What the generated tests need of a list as files: nothing but that they may be asked for.
 *
 * @param list its path
 */
record FileFixture(String list) implements FixturePart {

    @Override
    public boolean knows(ContractOperation operation) {
        return operation.path().startsWith(list + "/imports")
                || operation.path().equals(list + "/export");
    }
}
