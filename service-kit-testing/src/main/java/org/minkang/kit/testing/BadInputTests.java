package org.minkang.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.minkang.kit.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Feeds every operation of the contract everything that it should not take: the answer is always a problem that names what is wrong,
 * never a failure. A service extends it with a class annotated {@link ServiceTest}.
 */
public abstract class BadInputTests {

    @Autowired
    private WebTestClient client;

    /** What the service's operations work on. */
    protected abstract Fixtures fixtures();

    @TestFactory
    Stream<DynamicContainer> everyOperationNamesWhatIsWrong() {
        ServiceCalls calls = new ServiceCalls(client, fixtures());
        return Contract.generated(client).operations().stream()
                .map(operation -> DynamicContainer.dynamicContainer(
                        operation.toString(),
                        Stream.of(
                                test("bodies", calls, operation, BadBodies::of),
                                test("query parameters", calls, operation, BadParameters::query),
                                test("path and headers", calls, operation, BadParameters::pathAndHeaders))));
    }

    /** Makes spoiled calls of a valid one. */
    interface Spoiler {
        List<Spoiled> of(ContractOperation operation, Call valid);
    }

    private static DynamicTest test(String name, ServiceCalls calls, ContractOperation operation, Spoiler spoiler) {
        return DynamicTest.dynamicTest(name, () -> {
            Call valid = calls.valid(operation, caller(calls.fixtures(), operation));
            List<String> faults = new ArrayList<>();
            spoiler.of(operation, valid).forEach(spoiled -> spoiled.judge(calls, faults));
            if (!faults.isEmpty()) {
                throw new AssertionError(operation + ":\n" + String.join("\n", faults));
            }
        });
    }

    private static Tokens caller(Fixtures fixtures, ContractOperation operation) {
        Role role = operation.roles().isEmpty()
                ? Role.CITY_ADMIN
                : Role.valueOf(operation.roles().get(0));
        return fixtures.caller(role).scopes(operation.scope()).regions(fixtures.region(operation));
    }
}
