package org.minkang.pediatrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minkang.pediatrics.indicator.IndicatorRows;
import org.minkang.pediatrics.indicator.Indicators;
import tools.jackson.databind.json.JsonMapper;

class FrozenRowsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FrozenRows ROWS = new FrozenRows(JSON, new Indicators(IndicatorRows.read(), Map.of()));

    @Test
    void amountsOfTheFirstReleasesAreToldInYuan() {
        String line = JSON.writeValueAsString(ROWS.read(card("""
                "indicator": "PERSONNEL_SHARE", "version": 1, "numerator": 4100000005, "denominator": 9800000000,
                "gap": 309999995,
                "path": {"status": "BEHIND", "baseYear": 2018, "expected": "44.0", "yearlyIncrease": 309999995}
                """)));

        assertThat(line)
                .contains(
                        "\"numerator\":\"41000000.05\",\"numeratorUnit\":\"YUAN\"",
                        "\"denominator\":\"98000000.00\",\"denominatorUnit\":\"YUAN\"",
                        "\"gap\":\"3099999.95\"",
                        "\"yearlyIncrease\":\"3099999.95\"");
    }

    @Test
    void theirBedsAreTheSameNumbers() {
        String line = JSON.writeValueAsString(ROWS.read(card("""
                "indicator": "BEDS_PER_1000", "version": 1, "numerator": 22, "denominator": 10000, "gap": 0
                """)));

        assertThat(line)
                .contains(
                        "\"numerator\":22,\"numeratorUnit\":\"BEDS\"",
                        "\"denominator\":10000,\"denominatorUnit\":\"PERSONS\"",
                        "\"gap\":0");
    }

    @Test
    void whatTellsItsUnitsIsReadAsItIs() {
        String line = JSON.writeValueAsString(ROWS.read(card("""
                "indicator": "PERSONNEL_SHARE", "version": 1, "numeratorUnit": "YUAN", "numerator": "5.00"
                """)));

        assertThat(line).contains("\"numerator\":\"5.00\",\"numeratorUnit\":\"YUAN\"");
    }

    private static String card(String members) {
        return """
                {"release": "01890f3e-7b1c-7cc2-98c4-dc0c0c07398f", "asOf": "2025-03-31T16:00:00Z", "region": "510302",
                 "name": "自流井区", "year": 2019, "indicators": [{"status": "FINAL", "line": {
                   "nameZh": "占比", "nameEn": "Share", "unit": "%%", "settled": true,
                   "completeness": {"expected": 1, "reported": 1, "approved": 1, "listed": true, "populationsMissing": 0},
                   %s}}]}
                """.formatted(members);
    }
}
