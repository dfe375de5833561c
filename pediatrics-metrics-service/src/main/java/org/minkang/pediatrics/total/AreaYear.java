package org.minkang.pediatrics.total;

import org.minkang.kit.region.RegionCode;

/**
 * Where and when something is counted.
 *
 * @param area a leaf of the tree of regions by today's code; for training any region
 * @param year 2000 to 2100
 */
public record AreaYear(RegionCode area, int year) {}
