package org.minkang.pairing.gap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class GapListFeatureTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PAIRINGS = 30;

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    private Suite suite;
    private Api city;
    private Api.Answer programme;
    private Api.Answer supporter;
    private String path;

    @BeforeEach
    void aProgramme() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        programme = suite.programme();
        supporter = suite.institution("A100", "SECONDARY", "441302");
        path = "/pairing/v1/reports/gap-list?programmeId=" + programme.id();
    }

    @Test
    void namesEveryGapWithItsSeatItsDaysAndWhoLeftLast() {
        Api.Answer pairing = signed("441322");
        Api.Answer member = suite.staffMember(supporter);
        suite.onPost(suite.posting(pairing, member));

        Api.Answer list = city.get(path + "&through=2013-02-10");

        assertThat(list.status()).as(list.body()).isEqualTo(200);
        assertThat(list.<List<String>>at("$.items[*].pairingId"))
                .containsExactly(pairing.id().toString());
        assertThat(list.<String>at("$.items[0].county")).isEqualTo("博罗县");
        assertThat(list.<List<String>>at("$.items[0].gaps[*].period.start"))
                .containsExactly("2012-07-30", "2013-02-01");
        assertThat(list.<List<String>>at("$.items[0].gaps[*].period.end")).containsExactly("2013-01-31", "2013-02-10");
        assertThat(list.<List<Integer>>at("$.items[0].gaps[*].missing")).containsExactly(1, 2);
        assertThat(list.<List<Integer>>at("$.items[0].gaps[*].days")).containsExactly(186, 10);
        assertThat(list.<List<String>>at("$.items[0].gaps[*].lastPerson.number"))
                .containsExactly(member.<String>at("$.number"));
        assertThat(list.<String>at("$.items[0].gaps[1].lastPerson.name")).isEqualTo("样***");
    }

    @Test
    void leavesOutWhatIsFilledAndPairingsNobodyHasBegun() {
        Api.Answer filled = signed("441322");
        suite.onPost(suite.posting(filled, suite.staffMember(supporter)));
        suite.onPost(suite.posting(filled, suite.staffMember(supporter)));
        signed("441322");

        assertThat(city.get(path + "&through=2013-01-31").<List<Object>>at("$.items"))
                .isEmpty();
    }

    @Test
    void countsThePairingsWithGapsWhenAskedTo() {
        Api.Answer filled = signed("441322");
        suite.onPost(suite.posting(filled, suite.staffMember(supporter)));
        suite.onPost(suite.posting(filled, suite.staffMember(supporter)));
        for (String county : List.of("441322", "441323", "441323")) {
            suite.onPost(suite.posting(signed(county), suite.staffMember(supporter)));
        }
        String day = path + "&through=2013-01-31&limit=2";

        Api.Answer first = city.get(day + "&count=true");
        String next = "&count=true&cursor=" + first.<String>at("$.page.next");

        assertThat(first.<Integer>at("$.page.total")).as(first.body()).isEqualTo(3);
        assertThat(city.get(day + next).<Integer>at("$.page.total")).isEqualTo(3);
        assertThat(city.get(day).body()).doesNotContain("total");
        assertThat(suite.as(Suite.county("441323")).get(day + "&count=true").<Integer>at("$.page.total"))
                .isEqualTo(2);
        assertThat(city.get(day + "&count=true&region=441322").<Integer>at("$.page.total"))
                .isEqualTo(1);
    }

    @Test
    void findsWhatTheContinuityOfEachPairingSays() {
        LocalDate today = ChinaTime.today(Clock.systemUTC());
        RandomRosters rosters = new RandomRosters(
                database,
                IntStream.range(0, 5)
                        .mapToObj(number -> suite.staffMember(supporter))
                        .toList(),
                20121230);
        List<UUID> pairings = IntStream.range(0, PAIRINGS)
                .mapToObj(number -> proposal(number % 2 == 0 ? "441322" : "441323"))
                .toList();
        pairings.forEach(pairing -> rosters.fill(pairing, today.minusDays(200)));

        for (LocalDate through : List.of(today.minusDays(45), today, today.plusDays(90))) {
            List<String> listed = listed(through);

            assertThat(listed)
                    .as("through %s", through)
                    .containsExactlyInAnyOrderElementsOf(pairings.stream()
                            .flatMap(pairing -> continuity(pairing, through).stream())
                            .toList());
            assertThat(listed).hasSizeGreaterThan(PAIRINGS);
        }
    }

    @Test
    void writesTheColumnsThatABureauPrints() throws IOException {
        Api.Answer pairing = signed("441322");
        Api.Answer member = suite.staffMember(supporter);
        suite.onPost(suite.posting(pairing, member));

        Api.Answer csv = city.get(path + "&through=2013-02-10&format=csv");
        Api.Answer xlsx = city.get(path + "&through=2013-02-10", "Accept", XLSX);

        assertThat(csv.body().substring(1).lines())
                .first()
                .isEqualTo("序号,所在区县,受援单位,受援单位信用代码,支援单位,支援单位信用代码,专业类别,专业,应派人数,缺岗人数,断档起,断档止,天数,前任人员编号,前任人员");
        assertThat(csv.body())
                .contains("医疗,内科,2,1,2012-07-30,2013-01-31,186,,")
                .contains("医疗,内科,2,2,2013-02-01,2013-02-10,10," + member.at("$.number") + ",样***");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.bytes()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2).getCellText(7)).isEqualTo("内科");
        }
    }

    @Test
    void showsBothSidesTheirPairingsAndNobodyElse() {
        Api.Answer pairing = signed("441322");
        suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));
        String through = path + "&through=2013-02-10";

        for (String county : List.of("441302", "441322")) {
            assertThat(suite.as(Suite.county(county)).get(through).<List<Object>>at("$.items"))
                    .as(county)
                    .hasSize(1);
        }
        assertThat(suite.as(Suite.county("441323")).get(through).<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(city.get(through + "&region=441323").<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(suite.as(Tokens.cityBureau("441400", "pairing.read"))
                        .get(through)
                        .status())
                .isEqualTo(404);
    }

    private List<String> listed(LocalDate through) {
        List<String> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Api.Answer page =
                    city.get(path + "&limit=4&through=" + through + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.<List<Map<String, Object>>>at("$.items").forEach(item -> found.addAll(gaps(item)));
            cursor = page.body().contains("\"next\"") ? page.at("$.page.next") : null;
        } while (cursor != null);
        return found;
    }

    @SuppressWarnings("unchecked") // as the contract has it
    private static List<String> gaps(Map<String, Object> item) {
        return ((List<Map<String, Object>>) requireNonNull(item.get("gaps")))
                .stream()
                        .map(gap -> "%s %s %s %s"
                                .formatted(
                                        item.get("pairingId"),
                                        gap.get("specialty"),
                                        gap.get("period"),
                                        gap.get("missing")))
                        .toList();
    }

    @SuppressWarnings("unchecked") // as the contract has it
    private List<String> continuity(UUID pairing, LocalDate through) {
        Api.Answer report = city.get("/pairing/v1/pairings/" + pairing + "/continuity?through=" + through);
        assertThat(report.status()).as(report.body()).isEqualTo(200);
        return report.<List<Map<String, Object>>>at("$.seats").stream()
                .flatMap(seat -> ((List<Map<String, Object>>) requireNonNull(seat.get("gaps")))
                        .stream().map(gap -> "%s %s %s %s"
                                .formatted(pairing, seat.get("specialty"), gap.get("period"), gap.get("persons"))))
                .toList();
    }

    private Api.Answer signed(String region) {
        Api.Answer centre = suite.institution("C220", "PRIMARY", region);
        return suite.signed(suite.planned(suite.designated(suite.proposal(programme.id(), supporter, centre))));
    }

    private UUID proposal(String region) {
        return suite.proposal(programme.id(), supporter, suite.institution("C220", "PRIMARY", region))
                .id();
    }
}
