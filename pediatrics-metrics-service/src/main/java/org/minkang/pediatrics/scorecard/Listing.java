package org.minkang.pediatrics.scorecard;

import java.util.List;

/** Whether rounds tell who of a region owes a return. */
@FunctionalInterface
public interface Listing {

    /**
     * Whether they list all institutions of some classes.
     *
     * @param year of which returns
     * @param classes by the beginning of their code; all when empty
     */
    boolean lists(int year, List<String> classes);
}
