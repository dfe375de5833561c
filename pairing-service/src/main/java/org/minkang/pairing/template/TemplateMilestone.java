package org.minkang.pairing.template;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A step that recurs every year on the same day.
 *
 * @param kind which step
 * @param monthDay the day, as {@code --MM-DD}
 * @param owner who owes it
 * @param sourceRef the catalogue row
 */
public record TemplateMilestone(MilestoneKind kind, MonthDay monthDay, MilestoneOwner owner, String sourceRef) {

    /** The day in {@code year}. */
    public LocalDate in(int year) {
        return monthDay.atYear(year);
    }
}
