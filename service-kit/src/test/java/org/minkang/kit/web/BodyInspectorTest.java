package org.minkang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.problem.Violation;
import tools.jackson.databind.json.JsonMapper;

/** A refused body is gone through to its end, whatever its records refuse. */
class BodyInspectorTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final BodyInspector inspector =
            new BodyInspector(JsonMapper.builder().build(), VALIDATOR);

    record Renewal(@NotNull Period period, @NotNull Integer headcount) {}

    @Test
    void doesNotMakeARecordOfWhatCouldNotBeRead() {
        assertThat(pointers("{\"period\": {\"start\": {}, \"end\": \"2013-06-30\"}, \"headcount\": 2}"))
                .containsExactly("/period/start");
        assertThat(pointers("{\"period\": {\"start\": \"2012-07-01\", \"end\": \"soon\"}, \"headcount\": \"two\"}"))
                .containsExactly("/period/end", "/headcount");
    }

    @Test
    void namesWhatTheRecordItselfRefuses() {
        assertThat(pointers("{\"period\": {\"start\": \"2013-07-01\", \"end\": \"2012-06-30\"}, \"headcount\": 2}"))
                .containsExactly("/period");
    }

    @Test
    void namesWhatIsAbsentBesideWhatIsUnknown() {
        assertThat(pointers("{\"period\": {\"start\": \"2012-07-01\", \"unknown\": 1}}"))
                .containsExactly("/period/unknown", "/period/end", "/headcount");
    }

    private List<String> pointers(String body) {
        return inspector.inspect(JsonMapper.builder().build().readTree(body), Renewal.class).stream()
                .map(Violation::pointer)
                .map(Objects::requireNonNull)
                .toList();
    }
}
