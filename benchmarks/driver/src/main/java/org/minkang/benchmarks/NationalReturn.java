package org.minkang.benchmarks;

import java.util.List;

/** What made-up institutions return: about ten values a year that hardly change from one year to the next. */
final class NationalReturn {

    /** The columns of {@link #cells}. */
    static final List<String> COLUMNS = List.of(
            "totalBeds",
            "pediatricBeds",
            "licensedPediatricians",
            "assistantPediatricians",
            "childGeneralPractitioners",
            "pediatricWard",
            "deliveryService",
            "chineseMedicinePediatrics",
            "personnelExpenditure",
            "businessExpenditure",
            "pediatricIncome",
            "peerIncome");

    private static final int FIRST_YEAR = 2015;

    private NationalReturn() {}

    /** Hospitals return all of them, others no incomes; one in twenty has forgotten the practitioners. */
    static List<String> cells(int number, boolean hospital, int year) {
        int size = (hospital ? 150 : 25) + number * 37 % (hospital ? 900 : 60);
        int grown = size + size * (year - FIRST_YEAR) / 50;
        int business = grown * 120_000;
        return List.of(
                text(grown),
                text(grown / (hospital ? 12 : 20)),
                text(grown / (hospital ? 40 : 30)),
                text(number % 3),
                number % 20 == 7 ? "" : text(number % 5 == 0 ? 0 : 1 + number % 3),
                yes(hospital && number % 4 != 0),
                yes(hospital || number % 6 == 0),
                yes(number % 5 == 0),
                text(business / 100 * (35 + number % 20)) + ".50",
                text(business) + ".00",
                hospital ? text(90_000 + number % 60_000) + ".25" : "",
                hospital ? text(95_000 + number % 50_000) + ".75" : "");
    }

    private static String text(int value) {
        return Integer.toString(value);
    }

    private static String yes(boolean value) {
        return value ? "是" : "否";
    }
}
