package org.minkang.pediatrics.scorecard;

import org.minkang.pediatrics.total.Division;

/** At which level regions are listed. */
enum TableLevel {
    /** 省级 */
    PROVINCE(Division.PROVINCES),
    /** 地级 */
    PREFECTURE(Division.PREFECTURES),
    /** 县级,以及不设县的市 */
    COUNTY(Division.LEAVES);

    private final Division division;

    TableLevel(Division division) {
        this.division = division;
    }

    Division division() {
        return division;
    }
}
