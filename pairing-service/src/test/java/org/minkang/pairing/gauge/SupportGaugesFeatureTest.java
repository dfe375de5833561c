package org.minkang.pairing.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Counts everything there is, and so has a database of its own. */
@ServiceTest
class SupportGaugesFeatureTest {

    private static final String LABELS = "{prefecture=\"441300\",province=\"440000\"}";

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @Test
    void countsWhatGoesOnInEachPrefectureThisMonth() {
        Suite suite = new Suite(client);
        Api.Answer supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer pairing = suite.active(
                suite.signed(suite.planned(suite.designated(suite.proposal(
                        suite.programme().id(), supporter, suite.institution("C220", "PRIMARY", "441322"))))),
                supporter);
        suite.activity(pairing);
        LocalDate today = ChinaTime.today(Clock.systemUTC());
        moveTo(today);

        Api.Answer gauges = metrics(suite, "440000");

        assertThat(gauges.status()).as(gauges.body()).isEqualTo(200);
        assertThat(gauges.body())
                .contains(
                        "minkang_pairing_active_pairings" + LABELS + " 1.0",
                        "minkang_pairing_staff_on_post" + LABELS + " 1.0",
                        "minkang_pairing_gap_days" + LABELS + " " + (double) today.getDayOfMonth(),
                        "minkang_pairing_activities" + LABELS + " 1.0");
        assertThat(metrics(suite, "441300").body()).contains("minkang_pairing_active_pairings" + LABELS);
        for (String partOrElsewhere : new String[] {"441322", "610000"}) {
            assertThat(metrics(suite, partOrElsewhere).body())
                    .as(partOrElsewhere)
                    .doesNotContain(LABELS);
        }
    }

    /** One of two agreed persons is on post from a hundred days ago on. */
    private void moveTo(LocalDate today) {
        LocalDate start = today.minusDays(100);
        LocalDate end = today.plusDays(265);
        database.execute("""
                update pairing set start_on = '%1$s', end_on = '%2$s', last_on = '%2$s', active_on = '%1$s', status = 'ACTIVE',
                       course = '{"activeOn": "%1$s", "suspensions": []}';
                update posting set start_on = '%1$s', end_on = '%2$s', status = 'ON_POST';
                update activity set held_on = '%3$s';
                """.formatted(start, end, today));
    }

    private static Api.Answer metrics(Suite suite, String region) {
        return suite.as(Tokens.client("dashboard").scopes("metrics.read").regions(region))
                .get("/pairing/v1/metrics");
    }
}
