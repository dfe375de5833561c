package org.minkang.sample;

import com.tngtech.archunit.core.importer.ImportOption;
import org.minkang.kit.testing.ArchitectureTests;

class SampleArchitectureTest extends ArchitectureTests {

    SampleArchitectureTest() {
        super("org.minkang.sample");
    }

    /** The sample lives among the tests. */
    @Override
    protected ImportOption mainCode() {
        return location -> location.contains("/clinic/") && !location.contains("Test");
    }
}
