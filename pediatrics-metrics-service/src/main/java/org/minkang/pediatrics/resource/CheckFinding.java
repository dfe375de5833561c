package org.minkang.pediatrics.resource;

import org.minkang.pediatrics.item.ReturnItem;

/**
 * What a check found in a return.
 *
 * @param rule which check
 * @param severity what it means
 * @param item what is odd
 * @param value what the return says
 * @param bound what it is held against, in the item's unit
 */
public record CheckFinding(CheckRule rule, Severity severity, ReturnItem item, long value, long bound) {}
