package org.minkang.sample;

import java.nio.file.Path;
import org.minkang.kit.testing.ProblemTextTests;
import org.minkang.kit.testing.ServiceTest;

/** The sample has no texts of its own, so the kit's are checked. */
@ServiceTest(shared = "generated")
class SampleTextTest extends ProblemTextTests {

    @Override
    protected Path sources() {
        return Path.of("..", "service-kit", "src", "main", "java");
    }
}
