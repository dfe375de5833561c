package org.minkang.pediatrics;

import org.minkang.kit.testing.ProblemTextTests;
import org.minkang.kit.testing.ServiceTest;

@ServiceTest(shared = "generated")
class PediatricsTextTest extends ProblemTextTests {}
