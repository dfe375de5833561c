package org.minkang.kit.calendar;

/** What a day is in the working calendar. */
public enum DayKind {
    /** 工作日: Monday to Friday and no holiday */
    WORKDAY,
    /** 调休上班: a weekend day worked in exchange for a holiday */
    SWAPPED_WORKDAY,
    /** 周末 */
    WEEKEND,
    /** 法定节假日、调休放假: a day off by the yearly notice, on whatever day of the week */
    HOLIDAY;

    public boolean working() {
        return this == WORKDAY || this == SWAPPED_WORKDAY;
    }
}
