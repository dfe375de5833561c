package org.minkang.pediatrics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;

class TargetTest {

    private static final Instant LATER = Targets.NOW.plusSeconds(60);
    private static final Target OPEN =
            Targets.target("BEDS_PER_1000", new RegionCode("440000"), null, Criterion.atLeast("2.0"));
    private static final Target.Aim AIM = new Target.Aim(2030, Criterion.atLeast("2.1"), "某规划", false);

    @Test
    void isDatedAndPutRightAsTheNextVersion() {
        Target dated = OPEN.revise(AIM, LATER);

        assertThat(dated.version()).isEqualTo(1);
        assertThat(dated.year()).isEqualTo(2030);
        assertThat(dated.criterion()).isEqualTo(Criterion.atLeast("2.1"));
        assertThat(dated.recordedAt()).isEqualTo(LATER);
        assertThat(dated.id()).isEqualTo(OPEN.id());
        assertThat(dated.sourceRefs()).isEqualTo(OPEN.sourceRefs());
        assertThat(dated.createdAt()).isEqualTo(OPEN.createdAt());
    }

    @Test
    void isWithdrawnOnceAndThenStaysAsItIs() {
        Target withdrawn = OPEN.withdraw("另有规定", LATER);

        assertThat(withdrawn.status()).isEqualTo(TargetStatus.WITHDRAWN);
        assertThat(withdrawn.reason()).isEqualTo("另有规定");
        assertThat(withdrawn.status().allowedTransitions()).isEmpty();
        assertThatThrownBy(() -> withdrawn.withdraw("再撤", LATER)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> withdrawn.revise(AIM, LATER)).isInstanceOf(ProblemException.class);
    }

    @Test
    void isLookedForFromTheRegionUpwards() {
        assertThat(TargetLine.path(new RegionCode("441322")))
                .extracting(RegionCode::value)
                .containsExactly("441322", "441300", "440000", "000000");
        assertThat(TargetLine.path(new RegionCode("110101")))
                .extracting(RegionCode::value)
                .containsExactly("110101", "110000", "000000");
        assertThat(TargetLine.path(new RegionCode("330103")).get(0).value()).isEqualTo("330105");
    }
}
