package org.minkang.kit.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.sample.SampleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
@TestPropertySource(properties = "minkang.service.reference-name=reference")
class RegionEndpointsTest {

    private static final Tokens READER = Tokens.countyBureau("441322", "reference.read");

    @Autowired
    private WebTestClient client;

    @Test
    void listsTheChildrenOfACity() {
        assertThat(codes(list("?parent=441300"))).containsExactly("441302", "441303", "441322", "441323", "441324");
    }

    @Test
    void listsDistrictsRightBelowAMunicipality() {
        List<String> districts = codes(list("?parent=110000&limit=200"));

        assertThat(districts).hasSize(16).contains("110101").doesNotContain("110100");
        assertThat(codes(list("?parent=110100&limit=200"))).isEqualTo(districts);
    }

    @Test
    void leavesRetiredOnesOutUnlessAskedFor() {
        assertThat(codes(list("?parent=330100&limit=200"))).contains("330105").doesNotContain("330103");
        assertThat(codes(list("?parent=330100&limit=200&includeRetired=true"))).contains("330105", "330103");
    }

    @Test
    void findsByNameCodeAndLevel() {
        assertThat(codes(list("?q=博罗"))).containsExactly("441322");
        assertThat(codes(list("?q=44132"))).containsExactly("441322", "441323", "441324");
        assertThat(codes(list("?level=NATION"))).containsExactly("000000");
    }

    @Test
    void goesThroughTheWholeMapPageByPage() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Map<String, Object> page = list("?limit=200&count=true" + cursor);
            seen.addAll(codes(page));
            cursor = "&cursor=" + position(page, "next");
        } while (!cursor.endsWith("null"));

        assertThat(seen)
                .doesNotHaveDuplicates()
                .isSorted()
                .hasSize(Integer.parseInt(String.valueOf(position(list("?limit=1&count=true"), "total"))))
                .hasSizeGreaterThan(3_000);
    }

    @Test
    void showsWhatBecameOfARetiredDivision() {
        client.get()
                .uri("/reference/v1/regions/330103")
                .headers(READER)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.retired")
                .isEqualTo(true)
                .jsonPath("$.successor")
                .isEqualTo("330105")
                .jsonPath("$.fullName")
                .isEqualTo("浙江省杭州市下城区")
                .jsonPath("$.parent")
                .isEqualTo("330100");
    }

    @Test
    void countsTheChildren() {
        client.get()
                .uri("/sample/v1/regions/441300")
                .headers(READER)
                .exchange()
                .expectBody()
                .jsonPath("$.children")
                .isEqualTo(5)
                .jsonPath("$.parent")
                .isEqualTo("440000");
    }

    @ParameterizedTest
    @CsvSource({
        "?parent=999999, 422, ?parent",
        "?parent=44, 422, ?parent",
        "?cursor=page2, 422, ?cursor",
        "?sort=name, 422, ?sort"
    })
    void namesABadParameter(String query, int status, String pointer) {
        client.get()
                .uri("/sample/v1/regions" + query)
                .headers(READER)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void knowsNoDivisionThatNoListHas() {
        client.get()
                .uri("/sample/v1/regions/999999")
                .headers(READER)
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/sample/v1/regions/44")
                .headers(READER)
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/sample/v1/regions")
                .headers(READER.scopes("other.read"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private Map<String, Object> list(String query) {
        return Objects.requireNonNull(client.get()
                .uri("/sample/v1/regions" + query)
                .headers(READER)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    private static List<String> codes(Map<String, Object> page) {
        return ((List<?>) Objects.requireNonNull(page.get("items")))
                .stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item).get("code")))
                        .toList();
    }

    private static @Nullable Object position(Map<String, Object> page, String name) {
        return ((Map<?, ?>) Objects.requireNonNull(page.get("page"))).get(name);
    }
}
