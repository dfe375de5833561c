package org.minkang.pediatrics.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.indicator.IndicatorRegister;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.total.TotalReader.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@ServiceTest(shared = "features")
class KeptTotalsFeatureTest {

    private static final int YEAR = 2011;
    private static final List<String> COUNTIES = List.of("210102", "210202", "220102", "150102");

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase postgres;

    @Autowired
    private Database database;

    @Autowired
    private IndicatorRegister register;

    private Suite suite;
    private Noting reader;
    private KeptTotals kept;
    private List<Integer> places;

    /** Notes which regions were read. */
    private static final class Noting extends TotalReader {

        private final List<String> read = new ArrayList<>();

        Noting(Database database) {
            super(database);
        }

        @Override
        public Mono<List<RegionSums>> sums(Question question) {
            return super.sums(question)
                    .doOnSubscribe(any -> read.add(question.within().value()));
        }

        List<String> regionsRead() {
            List<String> all = List.copyOf(read);
            read.clear();
            return all;
        }
    }

    @BeforeEach
    void given() {
        suite = new Suite(client, postgres);
        reader = new Noting(database);
        kept = new KeptTotals(reader);
        Indicators indicators = Objects.requireNonNull(register.known().block());
        places = Indicators.measures(indicators.inForce(YEAR)).stream()
                .map(indicators::place)
                .toList();
    }

    @Test
    void whatIsKeptIsWhatIsThereAtEveryLevelAfterEveryEdit() {
        for (String county : COUNTIES) {
            suite.population(county, YEAR, 10_000, 80_000);
            for (String within : List.of("000000", "210000", "210100", county)) {
                for (Division division : Division.values()) {
                    Question question = question(within, division);
                    List<RegionSums> fresh =
                            Objects.requireNonNull(reader.sums(question).block());
                    assertThat(kept.sums(question).block()).containsExactlyInAnyOrderElementsOf(fresh);
                    assertThat(kept.sums(question).block()).containsExactlyInAnyOrderElementsOf(fresh);
                }
            }
        }
    }

    @Test
    void anEditInOneProvinceHasNothingReadAnewButThatProvince() {
        Question counties = question("000000", Division.LEAVES);
        suite.population("210103", YEAR, 10_000, 80_000);
        kept.sums(counties).block();
        assertThat(reader.regionsRead()).isNotEmpty();

        kept.sums(counties).block();
        assertThat(reader.regionsRead()).isEmpty();

        suite.population("210104", YEAR, 10_000, 80_000);
        kept.sums(counties).block();
        assertThat(reader.regionsRead()).containsExactly("210000");
    }

    @Test
    void anEditElsewhereLeavesARegionAlone() {
        Question province = question("220000", Division.PREFECTURES);
        kept.sums(province).block();
        reader.regionsRead();

        suite.population("210105", YEAR, 10_000, 80_000);
        kept.sums(province).block();
        assertThat(reader.regionsRead()).isEmpty();

        suite.population("220103", YEAR, 10_000, 80_000);
        kept.sums(province).block();
        assertThat(reader.regionsRead()).containsExactly("220000");
    }

    private Question question(String within, Division division) {
        return new Question(new RegionCode(within), division, YEAR, YEAR, places, null);
    }
}
