package org.minkang.kit.obligation;

/** How pressing an obligation is on a day, and in the end whether it was met in time. */
public enum Urgency {
    /** more than 14 days are left */
    NOT_YET,
    /** 8 to 14 days are left */
    WITHIN_FOURTEEN_DAYS,
    /** 2 to 7 days are left */
    WITHIN_SEVEN_DAYS,
    /** due tomorrow or today */
    WITHIN_ONE_DAY,
    /** 逾期: open and the due date has passed */
    OVERDUE,
    /** 按期履行: fulfilled on the due date or before */
    FULFILLED_IN_TIME,
    /** 逾期履行: fulfilled after the due date */
    FULFILLED_LATE,
    /** 已免除 */
    WAIVED;

    static Urgency after(ReminderStep step) {
        return switch (step) {
            case FOURTEEN_DAYS_BEFORE -> WITHIN_FOURTEEN_DAYS;
            case SEVEN_DAYS_BEFORE -> WITHIN_SEVEN_DAYS;
            case ONE_DAY_BEFORE -> WITHIN_ONE_DAY;
            case OVERDUE -> OVERDUE;
        };
    }
}
