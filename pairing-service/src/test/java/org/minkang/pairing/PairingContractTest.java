package org.minkang.pairing;

import org.minkang.kit.testing.ContractTests;
import org.minkang.kit.testing.ServiceTest;

@ServiceTest(shared = "generated")
class PairingContractTest extends ContractTests {}
