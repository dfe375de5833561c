package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The shipped sample, as it stands after every step went through the gateway: a city's plan of 2012. */
@ExtendWith(RunningSuite.class)
class CityPlanTest {

    @Test
    void sevenSecondaryHospitalsSupportAllTenTownshipHealthCentres(Door door) {
        JsonNode coverage = door.get(
                        "city-bureau", "/pairing/v1/coverage?programmeId=" + programme(door) + "&on=2012-12-30")
                .body();

        assertThat(coverage.at("/total/institutions").asInt()).isEqualTo(10);
        assertThat(coverage.at("/total/signed").asInt()).isEqualTo(10);
        assertThat(coverage.at("/total/percent").asString()).isEqualTo("100.00");
        assertThat(coverage.at("/total/met").asBoolean()).isTrue();
        assertThat(coverage.at("/uncovered").isEmpty()).isTrue();
        JsonNode hospitals = door.get("city-bureau", "/reference/v1/institutions?level=SECONDARY&count=true")
                .body();
        assertThat(hospitals.at("/page/total").asInt()).isEqualTo(7);
    }

    @Test
    void isNotCoveredBeforeTheLastAgreementWasSigned(Door door) {
        JsonNode coverage = door.get(
                        "city-bureau", "/pairing/v1/coverage?programmeId=" + programme(door) + "&on=2012-07-29")
                .body();

        assertThat(coverage.at("/total/met").asBoolean()).isFalse();
        assertThat(coverage.at("/total/signed").asInt()).isEqualTo(5);
    }

    @Test
    void everyAgreementWasSignedInTime(Door door) {
        JsonNode pairings = door.get("city-bureau", "/pairing/v1/pairings?limit=200&programmeId=" + programme(door))
                .body()
                .at("/items");

        assertThat(pairings.size()).isEqualTo(10);
        pairings.forEach(pairing -> {
            assertThat(pairing.at("/status").asString()).isEqualTo("SIGNED");
            assertThat(pairing.at("/signedOn").asString()).isLessThanOrEqualTo("2012-06-30");
        });
    }

    @Test
    void aCountySeesItsOwnPartOfThePlanOnly(Door door) {
        JsonNode coverage = door.get(
                        "county-bureau", "/pairing/v1/coverage?programmeId=" + programme(door) + "&on=2012-12-30")
                .body();

        assertThat(coverage.at("/total/institutions").asInt()).isEqualTo(3);
        assertThat(coverage.at("/regions")).hasSize(1);
        assertThat(coverage.at("/regions/0/region").asString()).isEqualTo("441322");
    }

    private static String programme(Door door) {
        return door.get("city-bureau", "/pairing/v1/programmes?year=2012").text("/items/0/id");
    }
}
