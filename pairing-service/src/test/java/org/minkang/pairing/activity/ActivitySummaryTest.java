package org.minkang.pairing.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivitySummaryTest {

    private static final UUID PAIRING = UUID.fromString("01900000-0000-7000-8000-000000000000");

    private static final ActivitySummary SUMMARY = ActivitySummary.of(
            PAIRING,
            List.of(
                    count(ActivityKind.LECTURE, ActivityField.FIRST_AID, true, 2, 80),
                    count(ActivityKind.LECTURE, ActivityField.FIRST_AID, false, 1, 30),
                    count(ActivityKind.LECTURE, ActivityField.OBSTETRICS, true, 1, 15),
                    count(ActivityKind.EXPERT_CLINIC, ActivityField.OBSTETRICS, false, 3, 60)));

    @Test
    void countsOnlyWhatIsConfirmedAndShowsTheRestApart() {
        assertThat(SUMMARY.total()).isEqualTo(new ActivitySummary.Figures(3, 95, 4));
    }

    @Test
    void showsEveryKindAndFieldAlsoThoseOfWhichThereWasNothing() {
        assertThat(SUMMARY.kinds())
                .hasSize(11)
                .contains(
                        kind(ActivityKind.LECTURE, 3, 95, 1),
                        kind(ActivityKind.EXPERT_CLINIC, 0, 0, 3),
                        kind(ActivityKind.MENTORING, 0, 0, 0));
        assertThat(SUMMARY.fields())
                .hasSize(7)
                .contains(
                        field(ActivityField.FIRST_AID, 2, 80, 1),
                        field(ActivityField.OBSTETRICS, 1, 15, 3),
                        field(ActivityField.BASIC_CARE, 0, 0, 0));
    }

    @Test
    void showsAKindInAFieldOnlyWhenThereWasSomething() {
        assertThat(SUMMARY.cells())
                .containsExactly(
                        new ActivitySummary.Cell(
                                ActivityKind.EXPERT_CLINIC,
                                ActivityField.OBSTETRICS,
                                new ActivitySummary.Figures(0, 0, 3)),
                        new ActivitySummary.Cell(
                                ActivityKind.LECTURE, ActivityField.OBSTETRICS, new ActivitySummary.Figures(1, 15, 0)),
                        new ActivitySummary.Cell(
                                ActivityKind.LECTURE, ActivityField.FIRST_AID, new ActivitySummary.Figures(2, 80, 1)));
    }

    private static ActivitySummary.Count count(
            ActivityKind kind, ActivityField field, boolean confirmed, long activities, long persons) {
        return new ActivitySummary.Count(kind, field, confirmed, activities, persons);
    }

    private static ActivitySummary.OfKind kind(ActivityKind kind, long activities, long persons, long unconfirmed) {
        return new ActivitySummary.OfKind(
                kind, kind.catalogueId(), kind.title(), new ActivitySummary.Figures(activities, persons, unconfirmed));
    }

    private static ActivitySummary.OfField field(ActivityField field, long activities, long persons, long unconfirmed) {
        return new ActivitySummary.OfField(
                field,
                field.catalogueId(),
                field.title(),
                new ActivitySummary.Figures(activities, persons, unconfirmed));
    }
}
