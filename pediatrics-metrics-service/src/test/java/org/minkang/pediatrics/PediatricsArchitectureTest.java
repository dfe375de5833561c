package org.minkang.pediatrics;

import org.minkang.kit.testing.ArchitectureTests;

class PediatricsArchitectureTest extends ArchitectureTests {

    PediatricsArchitectureTest() {
        super("org.minkang.pediatrics");
    }
}
