package org.minkang.sample;

import org.minkang.kit.testing.ContractTests;
import org.minkang.kit.testing.ServiceTest;

@ServiceTest(shared = "generated")
class SampleContractTest extends ContractTests {}
