package org.minkang.kit.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds a service to the rules by which all of them are laid out. A service extends it with its own package. */
public abstract class ArchitectureTests {

    private final String root;

    /** @param root the service's package, such as {@code org.minkang.pairing} */
    protected ArchitectureTests(String root) {
        this.root = root;
    }

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRules() {
        JavaClasses classes =
                new ClassFileImporter().withImportOption(mainCode()).importPackages(root);
        return ArchitectureRules.of(root).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /** Which classes are held to the rules. */
    protected ImportOption mainCode() {
        return ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
    }
}
