package org.minkang.kit.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** The days on which an owner is reminded of an open obligation, in order. */
public enum ReminderStep {
    /** two weeks before the due date */
    FOURTEEN_DAYS_BEFORE(14),
    /** a week before it */
    SEVEN_DAYS_BEFORE(7),
    /** the day before it */
    ONE_DAY_BEFORE(1),
    /** the day after it, when it is late */
    OVERDUE(-1);

    private final int daysBefore;

    ReminderStep(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    /** The day of this reminder. */
    public LocalDate on(LocalDate dueOn) {
        return dueOn.minusDays(daysBefore);
    }

    /** The step after this one; empty after the last. */
    public Optional<ReminderStep> next() {
        return Arrays.stream(values()).filter(step -> step.compareTo(this) > 0).findFirst();
    }

    /** The last step whose day has come; empty more than two weeks before the due date. */
    public static Optional<ReminderStep> reached(LocalDate dueOn, LocalDate today) {
        long daysLeft = ChronoUnit.DAYS.between(today, dueOn);
        ReminderStep last = null;
        for (ReminderStep step : values()) {
            if (daysLeft <= step.daysBefore) {
                last = step;
            }
        }
        return Optional.ofNullable(last);
    }
}
