package org.minkang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.minkang.kit.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tries every operation of the contract with every role, scope and region: nobody gets more than the access rule says, nobody less. A
 * service extends it with a class annotated {@link ServiceTest}; a new operation is covered without a new test.
 */
public abstract class AccessMatrixTests {

    @Autowired
    private WebTestClient client;

    /** What the service's operations work on. */
    protected abstract Fixtures fixtures();

    @TestFactory
    Stream<DynamicContainer> everyOperationIsOpenToWhomItShouldBe() {
        ServiceCalls calls = new ServiceCalls(client, fixtures());
        return Contract.generated(client).operations().stream()
                .filter(operation -> !operation.scope().isEmpty())
                .map(operation ->
                        DynamicContainer.dynamicContainer(operation.toString(), new Row(calls, operation).tests()));
    }

    /** The tests of one operation. */
    private static final class Row {

        private final ServiceCalls calls;
        private final ContractOperation operation;

        /** Would succeed for the right caller; may be sent again and again, as it never does for the wrong ones. */
        private final SingletonSupplier<Call> refusable;

        Row(ServiceCalls calls, ContractOperation operation) {
            this.calls = calls;
            this.operation = operation;
            this.refusable = SingletonSupplier.of(() -> calls.valid(operation, null));
        }

        Stream<DynamicTest> tests() {
            Stream<DynamicTest> closed = Stream.of(
                    DynamicTest.dynamicTest("without a token", () -> refused(null, 401)),
                    DynamicTest.dynamicTest("without the scope", this::withoutScope),
                    DynamicTest.dynamicTest("in another role", this::inOtherRoles));
            Stream<DynamicTest> open = roles().stream()
                    .flatMap(role -> Stream.of(
                            DynamicTest.dynamicTest(role + " with the region", () -> inside(role)),
                            DynamicTest.dynamicTest(role + " of another region", () -> outside(role, true)),
                            DynamicTest.dynamicTest(role + " without a region", () -> outside(role, false))));
            return Stream.concat(closed, open);
        }

        private List<Role> roles() {
            return operation.roles().isEmpty()
                    ? List.of(Role.CITY_ADMIN, Role.AUDITOR)
                    : operation.roles().stream().map(Role::valueOf).toList();
        }

        private void withoutScope() {
            roles().forEach(role -> refused(caller(role).scopes("other.read", "other.write"), 403));
            roles().forEach(role -> refused(caller(role).scopes(), 403));
            Call malformed =
                    refusable.obtain().by(caller(roles().get(0)).scopes()).withBody("{");
            assertThat(calls.send(malformed).status())
                    .as("%s reads a body before it knows that the caller may send one", operation)
                    .isEqualTo(403);
        }

        private void inOtherRoles() {
            if (!operation.roles().isEmpty()) {
                Arrays.stream(Role.values())
                        .filter(role -> !operation.roles().contains(role.name()))
                        .forEach(role -> refused(caller(role), 403));
            }
        }

        private void refused(@Nullable Tokens caller, int status) {
            ServiceCalls.Result result = calls.send(refusable.obtain().by(caller));
            assertThat(result.status())
                    .as("%s answered %s", operation, result.body())
                    .isEqualTo(status);
            assertThat(result.isProblem()).isTrue();
        }

        private void inside(Role role) {
            ServiceCalls.Result result = calls.send(calls.valid(operation, caller(role)));
            assertThat(result.status())
                    .as("%s answered %s", operation, result.body())
                    .isNotIn(401, 403)
                    .isLessThan(500);
            if (!operation.pathParameters().isEmpty()) {
                assertThat(result.status())
                        .as("%s answered %s", operation, result.body())
                        .isNotEqualTo(404);
            }
        }

        private void outside(Role role, boolean elsewhere) {
            Tokens caller = elsewhere
                    ? caller(role).regions(calls.fixtures().elsewhere())
                    : caller(role).regions(List.of());
            boolean scoped = calls.fixtures().isScoped(operation);
            Call call = scoped ? refusable.obtain().by(caller) : calls.valid(operation, caller);
            ServiceCalls.Result result = calls.send(call);
            assertThat(result.status())
                    .as("%s answered %s", operation, result.body())
                    .isLessThan(500);
            if (!scoped) {
                return;
            }
            if (!operation.pathParameters().isEmpty()) {
                assertThat(result.status())
                        .as("%s answered %s", operation, result.body())
                        .isIn(403, 404);
            } else if (!operation.method().equals("GET")) {
                assertThat(result.status())
                        .as("%s answered %s", operation, result.body())
                        .isIn(403, 404, 422);
            }
            assertThat(leaks(call, result)).as("%s leaks", operation).isEmpty();
        }

        /** What the answer tells of things that lie in the fixtures' region, but for what the caller has sent. */
        private List<String> leaks(Call sent, ServiceCalls.Result result) {
            String shown = sent.placeholders().values().stream()
                    .reduce(result.body(), (text, known) -> text.replace(known, ""));
            return calls.fixtures().secrets().stream()
                    .filter(secret -> shown.contains(secret) && !sent.body().contains(secret))
                    .toList();
        }

        private Tokens caller(Role role) {
            Fixtures fixtures = calls.fixtures();
            return fixtures.caller(role).scopes(operation.scope()).regions(fixtures.region(operation));
        }
    }
}
