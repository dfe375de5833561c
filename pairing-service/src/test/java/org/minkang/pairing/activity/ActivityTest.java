package org.minkang.pairing.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.logbook.Confirmation;
import org.minkang.pairing.logbook.ConfirmationStatus;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActivityTest {

    private static final Pairing ACTIVE = Pairings.in(PairingStatus.ACTIVE);
    private static final LocalDate FIRST = Pairings.ACTIVE_ON;
    private static final LocalDate LAST = Pairings.YEAR.end();

    @Test
    void knowsEveryKindOfTheProgrammeAndNoOther() {
        assertThat(Stream.of(ActivityKind.values()).map(kind -> kind.catalogueId() + " " + kind.title()))
                .containsExactly(
                        "D0-A01 专家门诊",
                        "D0-A02 带教查房",
                        "D0-A03 病例讨论",
                        "D0-A04 示范操作",
                        "D0-A05 业务培训",
                        "D0-A06 学术讲座",
                        "D0-A07 传帮带",
                        "D0-A08 帮助建设重点科室",
                        "D0-A09 开拓新业务",
                        "D0-A10 应用适宜技术",
                        "D0-A11 完善各项工作制度和业务管理规范");
    }

    @Test
    void knowsEveryFieldOfTheProgrammeAndNoOther() {
        assertThat(Stream.of(ActivityField.values()).map(field -> field.catalogueId() + " " + field.title()))
                .containsExactly(
                        "D0-F01 基本医疗",
                        "D0-F02 预防保健",
                        "D0-F03 公共卫生",
                        "D0-F04 中医中药",
                        "D0-F05 产科",
                        "D0-F06 急救技术",
                        "D0-F07 常见病、多发病和传染病等重点疾病的规范防治");
    }

    @Test
    void isHeldFromTheFirstDayOnPostToTheLastDayOfSupport() {
        assertThat(held(ACTIVE, FIRST).confirmation()).isEqualTo(Confirmation.AWAITED);
        assertThat(held(ACTIVE, LAST).entry().version()).isZero();
        assertThat(Refusals.violations(() -> held(ACTIVE, FIRST.minusDays(1))))
                .containsExactly("/heldOn OUTSIDE_SUPPORT");
        assertThat(Refusals.violations(() -> held(ACTIVE, LAST.plusDays(1))))
                .containsExactly("/heldOn OUTSIDE_SUPPORT");
    }

    @Test
    void isHeldUntilAPairingWasTerminatedAndNotAfter() {
        Pairing terminated = Pairings.in(PairingStatus.TERMINATED);
        LocalDate last = LocalDate.of(2012, 11, 30);

        assertThat(held(terminated, last).particulars().heldOn()).isEqualTo(last);
        assertThat(Refusals.violations(() -> held(terminated, last.plusDays(1))))
                .containsExactly("/heldOn OUTSIDE_SUPPORT");
    }

    @Test
    void needsAPairingWhoseStaffHaveBeenOnPost() {
        Stream.of(PairingStatus.values()).forEach(status -> {
            Pairing pairing = Pairings.in(status);
            if (pairing.course().activeOn() == null) {
                assertThat(Refusals.code(() -> held(pairing, FIRST)))
                        .as("%s", status)
                        .isEqualTo("TRANSITION_NOT_ALLOWED");
            } else {
                assertThat(held(pairing, FIRST).entry().pairingId())
                        .as("%s", status)
                        .isEqualTo(pairing.id());
            }
        });
    }

    @Test
    void isLookedAtAgainOnceItIsRevised() {
        Activity returned = held(ACTIVE, FIRST).giveBack("人数不符", Given.NOW);
        Activity revised = returned.revise(ACTIVE, on(FIRST.plusDays(1)), Given.NOW);

        assertThat(returned.confirmation().status()).isEqualTo(ConfirmationStatus.RETURNED);
        assertThat(revised.confirmation()).isEqualTo(Confirmation.AWAITED);
        assertThat(revised.entry().version()).isEqualTo(2);
        assertThat(Refusals.violations(() -> returned.revise(ACTIVE, on(LAST.plusDays(1)), Given.NOW)))
                .containsExactly("/heldOn OUTSIDE_SUPPORT");
    }

    @Test
    void isNotRevisedOnceItIsConfirmed() {
        Activity confirmed = held(ACTIVE, FIRST).confirm(Given.NOW);

        assertThat(Refusals.code(() -> confirmed.revise(ACTIVE, on(FIRST), Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isJournaledAsOneFlatObject() {
        JsonNode journaled = JsonMapper.builder().build().valueToTree(held(ACTIVE, FIRST));

        assertThat(journaled.propertyNames())
                .contains("id", "pairingId", "supporter", "version", "kind", "heldOn", "status")
                .doesNotContain("entry", "particulars", "confirmation");
    }

    private static Activity held(Pairing pairing, LocalDate day) {
        return Activity.recorded(pairing, on(day), Given.NOW);
    }

    private static ActivityParticulars on(LocalDate day) {
        return new ActivityParticulars(ActivityKind.LECTURE, ActivityField.FIRST_AID, day, "会议室", 40, null);
    }
}
