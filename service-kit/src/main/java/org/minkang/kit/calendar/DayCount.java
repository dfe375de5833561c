package org.minkang.kit.calendar;

/** Which days a term counts. */
public enum DayCount {
    /** 工作日 */
    WORKING_DAYS,
    /** 自然日 */
    CALENDAR_DAYS
}
