package org.minkang.pediatrics.resource;

import java.util.List;

/**
 * What became of many returns that were to be moved at once.
 *
 * @param moved how many were
 * @param left why others of them were not, that should have been by now
 */
public record Moved(long moved, List<Left> left) {

    /**
     * Returns left for one reason.
     *
     * @param reason {@code DUTIES_NOT_SEPARATED}, or the status in which they still are
     * @param count how many
     */
    public record Left(String reason, long count) {}
}
