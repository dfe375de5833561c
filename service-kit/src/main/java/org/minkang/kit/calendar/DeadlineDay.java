package org.minkang.kit.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day that a term passes.
 *
 * @param date the day, in Asia/Shanghai
 * @param kind why it counts or not
 * @param count which day of the term it is, from 1; absent when it does not count
 */
public record DeadlineDay(
        LocalDate date, DayKind kind, @Nullable Integer count) {}
