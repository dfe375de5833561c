package org.minkang.pediatrics.simulation;

/** By what rule units to come are shared out among regions. */
public enum Strategy {
    /** One after the other to the region that lacks most, until nobody lacks any. */
    LARGEST_GAP,
    /** To each as large a part of what it lacks, by largest remainders, until nobody lacks any. */
    PROPORTIONAL,
    /** One after the other to the region with the lowest rate, until all are given away. */
    MINIMUM_INEQUALITY
}
