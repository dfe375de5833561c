package org.minkang.pairing;

import org.minkang.kit.testing.ArchitectureTests;

class PairingArchitectureTest extends ArchitectureTests {

    PairingArchitectureTest() {
        super("org.minkang.pairing");
    }
}
