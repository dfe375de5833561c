package org.minkang.pediatrics.indicator;

import org.minkang.pediatrics.item.ReturnItem;

/**
 * What an institution has to have to be counted.
 *
 * @param item of its return
 * @param atLeast the least number of it, 0 or more; an institution of which it is missing does not meet it
 */
public record Condition(ReturnItem item, long atLeast) {

    String key() {
        return item + ">=" + atLeast;
    }
}
