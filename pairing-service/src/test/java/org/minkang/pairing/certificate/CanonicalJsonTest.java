package org.minkang.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsPropertiesByTheirUtf16CodeUnits() {
        Map<String, Object> object = new LinkedHashMap<>();
        // the order of RFC 8785, 3.2.3
        for (String name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            object.put(name, 1);
        }

        assertThat(CanonicalJson.of(object))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":1,\"\ufb33\":1}");
    }

    @Test
    void escapesOnlyWhatMustBe() {
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\/样")).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\/样\"");
    }

    @Test
    void hasNoBlanks() {
        assertThat(CanonicalJson.of(Map.of("days", 186L, "at", List.of("a", Map.of("b", 1)))))
                .isEqualTo("{\"at\":[\"a\",{\"b\":1}],\"days\":186}");
    }

    @Test
    void refusesWhatHasMoreThanOneForm() {
        assertThatThrownBy(() -> CanonicalJson.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
