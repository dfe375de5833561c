package org.minkang.pediatrics.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.indicator.IndicatorRegister;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.indicator.Measure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@ServiceTest(shared = "features")
class TotalsFeatureTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Database statements;

    @Autowired
    private Totals totals;

    @Autowired
    private TotalReader reader;

    @Autowired
    private IndicatorRegister register;

    private Suite suite;
    private Indicators indicators;

    @BeforeEach
    void given() {
        suite = new Suite(client, database);
        indicators = Objects.requireNonNull(register.known().block());
    }

    @Test
    void sumsWhatInstitutionsReturnedAndTellsWhatIsMissing() {
        suite.returned("130102", 2019, "A100", "APPROVED", "pediatric_beds, total_beds", "40, 300");
        suite.returned("130102", 2019, "C220", "SUBMITTED", "pediatric_beds, child_general_practitioners", "0, 1");
        suite.returned("130102", 2019, "C220", "SUBMITTED", "child_general_practitioners", "0");
        suite.returned("130102", 2019, "B100", "DRAFT", "pediatric_beds", "99");
        suite.returned("130102", 2019, "X-SCHOOL", "SUBMITTED", "pupils", "700");
        changed("130102", 2019);

        assertThat(tally("BEDS_PER_1000", "130102", 2019)).isEqualTo(new Tally(40, 4, 2, 1));
        assertThat(tally("GP_COVERAGE", "130102", 2019)).isEqualTo(new Tally(1, 3, 2, 0));
        assertThat(against("GP_COVERAGE", "130102", 2019)).isEqualTo(new Tally(3, 3, 3, 0));
    }

    @ParameterizedTest
    @CsvSource({"4999, 0", "5000, 1"})
    void thePlannerLearnsOfManyRowsBeforeTheyAreCommitted(int rows, long columnsKnown) {
        Sql create =
                Sql.of("create temporary table written on commit drop as select generate_series(1, " + rows + ") n");
        Sql known = Sql.of("select count(*) from pg_stats where tablename = 'written'");

        Mono<Long> learned = statements
                .update(create)
                .then(totals.learn(rows, "written (n)"))
                .then(statements.one(known, row -> row.get(0, Long.class)));

        assertThat(statements.inTransaction(learned).block()).isEqualTo(columnsKnown);
    }

    @Test
    void whatDoesNotApplyIsReportedAndAddsNothing() {
        suite.returned("130104", 2019, "A100", "SUBMITTED", "not_applicable", "2");
        changed("130104", 2019);

        assertThat(tally("BEDS_PER_1000", "130104", 2019)).isEqualTo(new Tally(0, 1, 1, 0));
    }

    @Test
    void regionsAboveAreSumsOfTheirLeaves() {
        suite.returned("140105", 2018, "A100", "LOCKED", "pediatric_beds", "30");
        suite.returned("140106", 2018, "A100", "LOCKED", "pediatric_beds", "12");
        changed("140105", 2018);
        changed("140106", 2018);
        suite.population("140105", 2018, 10_000, 80_000);
        suite.population("140106", 2018, 9_000, 70_000);

        assertThat(tally("BEDS_PER_1000", "140100", 2018).amount()).isEqualTo(42);
        assertThat(against("BEDS_PER_1000", "140000", 2018)).isEqualTo(new Tally(19_000, 2, 2, 2));
        assertThat(sums("BEDS_PER_1000", "140000", Division.LEAVES, 2018, null)).hasSize(2);
        assertThat(sums("BEDS_PER_1000", "140000", Division.PREFECTURES, 2018, null))
                .hasSize(1);
    }

    @Test
    void countiesDirectlyUnderAProvinceStandForThemselves() {
        suite.population("429004", 2018, 10_000, 80_000);
        suite.population("441900", 2018, 20_000, 90_000);

        assertThat(sums("BEDS_PER_1000", "420000", Division.PREFECTURES, 2018, null))
                .extracting(sum -> sum.region().value())
                .containsExactly("429004");
        assertThat(sums("BEDS_PER_1000", "440000", Division.PREFECTURES, 2018, null))
                .extracting(sum -> sum.region().value())
                .contains("441900");
    }

    @Test
    void whatWasKnownStaysKnown() {
        suite.population("150102", 2018, 10_000, 80_000);
        Instant then = Instant.now();
        var listed = suite.as(Suite.county("150102")).get("/pediatrics/v1/populations?region=150102&year=2018");
        String path = "/pediatrics/v1/populations/" + listed.at("$.items[0].id");
        var read = suite.as(Suite.county("150102")).get(path);
        Suite.ok(suite.as(Suite.county("150102")).put(path, """
                {"children": 11000, "residents": 80000, "source": "样例", "settled": true}""", read));

        assertThat(against("BEDS_PER_1000", "150102", 2018).amount()).isEqualTo(11_000);
        assertThat(sums("BEDS_PER_1000", "150102", Division.WHOLE, 2018, then)
                        .get(0)
                        .tally(against("BEDS_PER_1000"))
                        .amount())
                .isEqualTo(10_000);
        assertThat(suite.as(Suite.county("150102")).get(path + "?asOf=" + then).<Integer>at("$.children"))
                .isEqualTo(10_000);
        assertThat(suite.as(Suite.county("150102")).get(path).<String>at("$.status"))
                .isEqualTo("REVISED");
    }

    @Test
    void whoeverReadsIsToldThatSomethingChanged() {
        long before = version("150103");
        suite.population("150103", 2018, 10_000, 80_000);

        assertThat(version("150103")).isGreaterThan(before);
        assertThat(version("150104")).isZero();
    }

    private long version(String region) {
        return Objects.requireNonNull(
                reader.version(List.of(new RegionCode(region))).block());
    }

    private void changed(String area, int year) {
        totals.changed(Instant.now(), List.of(new AreaYear(new RegionCode(area), year)))
                .block();
    }

    private Tally tally(String indicator, String region, int year) {
        return sums(indicator, region, Division.WHOLE, year, null).get(0).tally(numerator(indicator));
    }

    private Tally against(String indicator, String region, int year) {
        return sums(indicator, region, Division.WHOLE, year, null).get(0).tally(against(indicator));
    }

    private List<RegionSums> sums(
            String indicator, String region, Division division, int year, @Nullable Instant asOf) {
        List<Integer> places = List.of(numerator(indicator), against(indicator));
        return Objects.requireNonNull(
                reader.sums(new TotalReader.Question(new RegionCode(region), division, year, year, places, asOf))
                        .block());
    }

    private int numerator(String indicator) {
        return indicators.place(
                indicators.inForce(indicator, 2020).orElseThrow().numerator());
    }

    private int against(String indicator) {
        Measure denominator = Objects.requireNonNull(
                indicators.inForce(indicator, 2020).orElseThrow().denominator());
        return indicators.place(denominator);
    }
}
