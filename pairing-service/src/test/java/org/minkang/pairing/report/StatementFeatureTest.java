package org.minkang.pairing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class StatementFeatureTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private Api.Answer pairing;
    private String month;
    private String year;

    @BeforeEach
    void anActivePairing() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        Api.Answer programme = suite.programme();
        Api.Answer supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer recipient = suite.institution("C220", "PRIMARY", "441322");
        pairing = suite.active(
                suite.signed(suite.planned(suite.designated(suite.proposal(programme.id(), supporter, recipient)))),
                supporter);
        month = "/pairing/v1/reports/monthly-report?month=2012-08&programmeId=" + programme.id();
        year = "/pairing/v1/reports/annual-summary?year=2012&programmeId=" + programme.id();
    }

    @Test
    void showsTheMonthOfEveryPairingAsItStandsAndThenAsSubmitted() {
        Api.Answer before = city.get(month);
        Api.Answer report = suite.monthlyReport(pairing, "2012-08");
        city.post("/pairing/v1/monthly-reports/" + report.id() + "/submission", "{}", report);
        Api.Answer after = city.get(month);

        assertThat(before.<Integer>at("$.missing")).as(before.body()).isEqualTo(1);
        assertThat(before.<String>at("$.items[0].dueOn")).isEqualTo("2012-09-07");
        assertThat(before.<Integer>at("$.items[0].figures.support.personDays")).isEqualTo(31);
        assertThat(before.<Integer>at("$.items[0].figures.support.staffOnPost")).isEqualTo(1);
        assertThat(after.<Integer>at("$.late")).as(after.body()).isEqualTo(1);
        assertThat(after.<Integer>at("$.total.plan.tasks")).isEqualTo(2);
        assertThat(city.get(month.replace("2012-08", "2013-07")).<List<Object>>at("$.items"))
                .isEmpty();
    }

    @Test
    void sumsUpTheYear() {
        Api.Answer activity = suite.activity(pairing);
        city.post("/pairing/v1/activities/" + activity.id() + "/confirmation", "{}", activity);
        Api.Answer given = suite.contribution(pairing);
        city.post("/pairing/v1/contributions/" + given.id() + "/confirmation", "{}", given);
        suite.contribution(pairing);
        suite.trainingPlace(pairing);
        suite.effectReturn(pairing, "2011-09", 2000);
        suite.effectReturn(pairing, "2012-09", 2310);

        Api.Answer summary = city.get(year);

        assertThat(summary.<Integer>at("$.pairings")).as(summary.body()).isEqualTo(1);
        assertThat(summary.<Integer>at("$.support.personDays")).isEqualTo(155);
        assertThat(summary.<String>at("$.support.given.equipment")).isEqualTo("56000.00");
        assertThat(summary.<Integer>at("$.support.training.places")).isEqualTo(4);
        assertThat(summary.<List<Integer>>at("$.kinds[?(@.catalogueId == 'D0-A02')].activities"))
                .containsExactly(1);
        assertThat(summary.<List<String>>at("$.fields[*].catalogueId")).hasSize(7);
        assertThat(summary.<String>at("$.planPercent")).isEqualTo("0.00");
        assertThat(summary.<String>at("$.effect[0].growth.percent")).isEqualTo("15.50");
        assertThat(summary.<Integer>at("$.effect[0].months")).isEqualTo(1);
    }

    @Test
    void writesBothAsTheFilesThatABureauPrints() {
        Api.Answer months = city.get(month + "&format=csv");
        Api.Answer years = city.get(year, "Accept", "text/csv");

        assertThat(months.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(months.body()).contains("月末在岗人数", "带教查房", "报送状态", "漏报");
        assertThat(years.body()).contains("类别,指标,数值,单位,说明", "派驻人日", "覆盖率");
        assertThat(city.get(month, "Accept", XLSX).header("Content-Type")).isEqualTo(XLSX);
        assertThat(city.get(year + "&format=xlsx").header("Content-Type")).isEqualTo(XLSX);
        assertThat(city.get(year + "&format=csv&charset=gb18030").header("Content-Type"))
                .isEqualTo("text/csv;charset=GB18030");
        assertThat(city.get(year + "&format=pdf").status()).isEqualTo(422);
        assertThat(city.get(month, "Accept", "image/png").status()).isEqualTo(406);
    }

    @Test
    void showsEachCallerTheirOwnRegionsOnlyAndNothingToCome() {
        assertThat(suite.as(Suite.county("441323")).get(month).<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(suite.as(Suite.county("441323")).get(year).<Integer>at("$.pairings"))
                .isZero();
        assertThat(suite.as(Tokens.cityBureau("441400", "pairing.read"))
                        .get(year)
                        .status())
                .isEqualTo(404);
        assertThat(city.get(month.replace("2012-08", "2099-12")).pointers()).containsExactly("?month");
        assertThat(city.get(year.replace("year=2012", "year=2099")).pointers()).containsExactly("?year");
    }
}
