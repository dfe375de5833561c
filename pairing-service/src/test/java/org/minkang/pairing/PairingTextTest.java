package org.minkang.pairing;

import org.minkang.kit.testing.ProblemTextTests;
import org.minkang.kit.testing.ServiceTest;

@ServiceTest(shared = "generated")
class PairingTextTest extends ProblemTextTests {}
