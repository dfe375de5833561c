package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.activity.ActivityField;
import org.minkang.pairing.activity.ActivityKind;
import org.minkang.pairing.coverage.Coverage;
import org.minkang.pairing.effect.YearOnYear;
import org.minkang.pairing.figure.Percent;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.statement.SupportFigures;

/**
 * A year of a programme in figures (年度总结, D0-S04).
 *
 * @param programmeId which programme
 * @param title its title
 * @param year which year
 * @param through the last day counted: that of the year, or today while it goes on
 * @param pairings how many there are, withdrawn ones included
 * @param statuses how many of them stand how now, those only of which there are any
 * @param coverage on the last day counted
 * @param support what was done in the year
 * @param kinds activities by kind, also those of which there were none
 * @param fields activities by field, likewise
 * @param planPercent confirmed tasks of all with two decimals, rounded down; absent when nothing was planned
 * @param effect each indicator against the year before
 */
@Schema(name = "YearStatement")
record YearStatement(
        UUID programmeId,
        String title,
        int year,
        LocalDate through,
        long pairings,
        List<OfStatus> statuses,
        Coverage.View coverage,
        SupportFigures support,
        List<OfKind> kinds,
        List<OfField> fields,
        @Schema(example = "66.66") @Nullable String planPercent,
        List<YearOnYear> effect) {

    /**
     * How many pairings stand so.
     *
     * @param pairings how many stand so
     */
    @Schema(name = "YearPairings")
    record OfStatus(PairingStatus status, long pairings) {}

    /**
     * How many activities of one kind there were.
     *
     * @param kind which kind
     * @param catalogueId the row of the programme catalogue
     * @param title as the programme calls it
     * @param activities how many of it
     */
    @Schema(name = "YearActivitiesOfKind")
    record OfKind(ActivityKind kind, String catalogueId, String title, long activities) {}

    /**
     * How many activities in one field there were.
     *
     * @param field which field
     * @param catalogueId the row of the programme catalogue
     * @param title as the programme calls it
     * @param activities how many of it
     */
    @Schema(name = "YearActivitiesOfField")
    record OfField(ActivityField field, String catalogueId, String title, long activities) {}

    static YearStatement of(
            Programme programme,
            Period days,
            Collection<Pairing> pairings,
            Coverage.View coverage,
            SupportFigures support,
            List<YearOnYear> effect) {
        return new YearStatement(
                programme.id(),
                programme.title(),
                days.start().getYear(),
                days.end(),
                pairings.size(),
                statuses(pairings),
                coverage,
                support,
                Stream.of(ActivityKind.values())
                        .map(kind -> new OfKind(kind, kind.catalogueId(), kind.title(), support.count(kind)))
                        .toList(),
                Stream.of(ActivityField.values())
                        .map(field -> new OfField(field, field.catalogueId(), field.title(), support.count(field)))
                        .toList(),
                Percent.shown(support.plan().confirmed(), support.plan().tasks()),
                effect);
    }

    private static List<OfStatus> statuses(Collection<Pairing> pairings) {
        return Stream.of(PairingStatus.values())
                .map(status -> new OfStatus(
                        status,
                        pairings.stream()
                                .filter(pairing -> pairing.status() == status)
                                .count()))
                .filter(counted -> counted.pairings() > 0)
                .toList();
    }
}
