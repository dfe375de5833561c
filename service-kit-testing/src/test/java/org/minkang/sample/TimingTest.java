package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class TimingTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private MeterRegistry meters;

    @Test
    void timesRequestsByTheirPatternNotByTheirPath() {
        Http.get(client, Clinics.PATH + "/" + UUID.randomUUID(), Clinics.CITY);
        Http.get(client, Clinics.PATH + "/" + UUID.randomUUID(), Clinics.CITY);

        Timer timer = meters.get("http.server.requests")
                .tags("method", "GET", "uri", "/sample/v1/clinics/{id}", "status", "404")
                .timer();
        assertThat(timer.count()).isEqualTo(2);
    }

    @Test
    void putsUnknownPathsAndMethodsIntoOneTimer() {
        Http.send(client, "GET", "/sample/v1/none-1", Clinics.CITY, Map.of(), "");
        Http.send(client, "GET", "/sample/v1/none-2", Clinics.CITY, Map.of(), "");
        Http.send(client, "GARBAGE1", Clinics.PATH, Clinics.CITY, Map.of(), "");
        Http.send(client, "GARBAGE2", Clinics.PATH, Clinics.CITY, Map.of(), "");

        assertThat(meters.find("http.server.requests").timers())
                .allMatch(timer -> !timer.getId().toString().contains("none-"))
                .allMatch(timer -> !timer.getId().toString().contains("GARBAGE"));
    }
}
