package org.minkang.pediatrics.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.Refusals;
import org.minkang.pediatrics.resource.ClassPrefix;

class ReturnRoundTest {

    private static final Instant NOW = Instant.parse("2013-02-01T00:00:00Z");

    @Test
    void isOpenedForAYearThatHasBegun() {
        assertThat(opened(2013).status()).isEqualTo(RoundStatus.OPEN);
        assertThat(Refusals.violations(() -> opened(2014))).containsExactly("/year YEAR_IN_FUTURE");
    }

    @Test
    void closesOnce() {
        ReturnRound closed = opened(2012).close(NOW.plusSeconds(1));

        assertThat(closed.status()).isEqualTo(RoundStatus.CLOSED);
        assertThat(closed.version()).isEqualTo(1);
        assertThat(closed.status().allowedTransitions()).doesNotContain("closure");
        assertThat(Refusals.code(() -> closed.close(NOW))).isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isNarrowedToWhatLiesInIt() {
        ReturnRound round = opened(2012);

        assertThat(round.part(new RegionCode("441302"))).isEqualTo(new RegionCode("441302"));
        assertThat(round.part(round.area())).isEqualTo(round.area());
        assertThat(Refusals.violations(() -> round.part(new RegionCode("440000"))))
                .containsExactly("/region OUTSIDE_ROUND");
    }

    @Test
    void namesClassesByHowTheirCodesBegin() {
        assertThat(new ClassPrefix("C22").value()).isEqualTo("C22");
        assertThat(new ClassPrefix("X-SCHOOL").value()).isEqualTo("X-SCHOOL");
        for (String none : new String[] {"", "Z", "A1000", "%", "X", "x-school"}) {
            assertThatThrownBy(() -> new ClassPrefix(none)).as(none).isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void isOpenedOnceForItsRegion() {
        assertThat(Refusals.code(() -> round("441300", "A").requireNew(List.of(round("441300", "C")))))
                .isEqualTo("ROUND_EXISTS");
    }

    @Test
    void isNotOpenedWhereAWiderOneAsksTheSameInstitutions() {
        List<ReturnRound> around = List.of(round("440000", "C2"), round("441300", "A", "C"));

        for (String covered : List.of("A", "A1", "C2", "C220")) {
            assertThat(Refusals.code(() -> round("441322", covered).requireNew(around)))
                    .as(covered)
                    .isEqualTo("ROUND_COVERED");
        }
        assertThat(Refusals.code(() -> round("441322", "A1", "C").requireNew(around)))
                .isEqualTo("ROUND_COVERED");
        assertThatCode(() -> round("441322", "A", "B").requireNew(around)).doesNotThrowAnyException();
        assertThatCode(() -> round("441322", "B").requireNew(around)).doesNotThrowAnyException();
        assertThatCode(() -> round("441322", "C").requireNew(List.of(round("440000", "C2"))))
                .doesNotThrowAnyException();
    }

    private static ReturnRound opened(int year) {
        return round("441300", year, ReturnRound.USUAL_CLASSES);
    }

    private static ReturnRound round(String area, String... classes) {
        return round(area, 2012, Stream.of(classes).map(ClassPrefix::new).toList());
    }

    private static ReturnRound round(String area, int year, List<ClassPrefix> classes) {
        return ReturnRound.opened(
                new RegionCode(area), year, classes, LocalDate.of(2013, 3, 31), "样例通知", 2013, "city", NOW);
    }
}
