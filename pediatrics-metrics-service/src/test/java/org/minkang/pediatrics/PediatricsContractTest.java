package org.minkang.pediatrics;

import org.minkang.kit.testing.ContractTests;
import org.minkang.kit.testing.ServiceTest;

@ServiceTest(shared = "generated")
class PediatricsContractTest extends ContractTests {}
