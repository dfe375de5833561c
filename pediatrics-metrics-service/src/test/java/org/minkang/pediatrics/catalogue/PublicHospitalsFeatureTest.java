package org.minkang.pediatrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.total.AreaYear;
import org.minkang.pediatrics.total.Totals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** D8-N15 is about public hospitals, in the indicator as in the rule. */
@ServiceTest
class PublicHospitalsFeatureTest {

    private static final String COUNTY = "520102";
    private static final int YEAR = 2019;
    private static final String BOTH = "personnel_expenditure, business_expenditure";

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Totals totals;

    private Suite suite;

    @BeforeEach
    void threeHospitals() {
        suite = new Suite(client, database);
        suite.execute("delete from resource_return where area_code = '" + COUNTY + "'");
        suite.execute("delete from institution_copy where area_code = '" + COUNTY + "'");
        suite.returned(COUNTY, YEAR, "A100", "APPROVED", BOTH, "4000, 10000");
        suite.returned(COUNTY, YEAR, "A100", "SUBMITTED", "business_expenditure, not_applicable", "70000, 2048");
        String other = suite.returned(COUNTY, YEAR, "A100", "APPROVED", BOTH, "1, 90000");
        String others = SocialCreditCode.of17("52" + other.substring(2, 17)).value();
        suite.execute("update resource_return set institution = '" + others + "' where institution = '" + other + "'");
        suite.execute("update institution_copy set credit_code = '" + others + "' where credit_code = '" + other + "'");
        totals.changed(Instant.now(), List.of(new AreaYear(new RegionCode(COUNTY), YEAR)))
                .block();
    }

    @Test
    void theIndicatorAndTheRuleCountTheSameHospitals() {
        Api bureau = suite.as(Suite.county(COUNTY));

        Api.Answer values = Suite.ok(
                bureau.get("/pediatrics/v1/values?indicator=PERSONNEL_SHARE&year=2019&level=COUNTY&within=" + COUNTY));
        assertThat(values.<List<String>>at("$.items[*].numerator")).containsExactly("40.00");
        Api.Answer told = Suite.ok(
                bureau.get("/pediatrics/v1/explanations?indicator=PERSONNEL_SHARE&year=2019&region=" + COUNTY));
        assertThat(told.<List<Object>>at("$.inputs.returns[*]")).as(told.body()).hasSize(2);
        assertThat(told.body()).contains("公立机构").contains("public institutions");
        Api.Answer found = Suite.ok(
                bureau.get("/pediatrics/v1/rule-findings?year=2019&rule=PERSONNEL_EXPENDITURE_SHARE&region=" + COUNTY));
        assertThat(found.<List<String>>at("$.items[*].outcome"))
                .as(found.body())
                .containsExactly("MET");
        assertThat(found.<List<String>>at("$.items[0].figures[?(@.name == 'WHOLE')].value"))
                .containsExactly("100.00");
    }

    @Test
    void aDatabaseThatHasTheFirstVersionCountsTheNextLikeANewOne() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            List<List<Long>> counted = counted(connection);
            suite.execute("delete from indicator_definition where code = 'PERSONNEL_SHARE' and version > 1;"
                    + " delete from measure where key like '%/PUBLIC%'");
            assertThat(counted(connection)).isEmpty();

            new V5__PublicHospitals().migrate(context(connection));

            assertThat(counted(connection))
                    .isEqualTo(counted)
                    .containsExactly(List.of(10_000L, 2L, 2L, 1L), List.of(4_000L, 2L, 2L, 1L));
            new V5__PublicHospitals().migrate(context(connection));
            assertThat(counted(connection)).isEqualTo(counted);
        }
    }

    private static Context context(Connection connection) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> connection);
    }

    private static List<List<Long>> counted(Connection connection) throws SQLException {
        List<List<Long>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select amounts[m.id], expected[m.id], reported[m.id], approved[m.id]
                        from region_total t, measure m where m.key like '%/PUBLIC%' and t.recorded_to = 'infinity'
                        order by m.key""")) {
            while (row.next()) {
                all.add(List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
            }
        }
        return all;
    }
}
