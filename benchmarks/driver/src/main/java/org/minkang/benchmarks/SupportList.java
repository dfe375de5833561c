package org.minkang.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * A first page that a bureau asks for.
 *
 * @param name as the table calls it
 * @param path with its query
 * @param region whose bureau asks
 */
record SupportList(String name, String path, String region) {

    private static final String PAIRINGS = "pairings";
    private static final String POSTINGS = "postings";

    /** A pairing of the county, which has changed as often in any set. */
    private static final String PAIRING = "01941fef-8b20-7000-8000-000000000003";

    private static final List<String> OF_THE_CITY = List.of(
            PAIRINGS,
            POSTINGS,
            "pairings/" + PAIRING + "/history",
            "programmes",
            "staff-members",
            "activities",
            "contributions",
            "training-places",
            "telemedicine-links",
            "certificates",
            "annual-summaries",
            "scorecards",
            "assessments",
            "notices",
            "plan-tasks",
            "assessment-goals",
            "publicity-items",
            "effect-returns",
            "monthly-reports",
            "late-monthly-reports",
            "institutions",
            "obligations",
            "journal");

    /** The gap list of the city that has the same pairings in any set, as its own bureau sees it. */
    static final SupportList GAPS =
            gaps("gap list, city of 40 pairings", SupportLayout.FIXED_CITY, SupportLayout.FIXED_CITY);

    /** All that is measured. */
    static List<SupportList> all() {
        return Stream.of(
                        OF_THE_CITY.stream().map(path -> of(path, "city", SupportLayout.CITY)),
                        Stream.of(PAIRINGS, POSTINGS, "notices").map(path -> of(path, "county", SupportLayout.COUNTY)),
                        Stream.of(PAIRINGS, POSTINGS, "notices")
                                .map(path -> of(path, "province", SupportLayout.PROVINCE)),
                        Stream.of(
                                GAPS,
                                gaps(
                                        "gap list, the same for the province",
                                        SupportLayout.FIXED_CITY,
                                        SupportLayout.PROVINCE),
                                gaps("gap list, city that grows", SupportLayout.CITY, SupportLayout.CITY)))
                .flatMap(lists -> lists)
                .toList();
    }

    private static SupportList of(String path, String bureau, String region) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new SupportList(name + ", " + bureau, "/pairing/v1/" + path, region);
    }

    private static SupportList gaps(String name, String of, String region) {
        return new SupportList(name, "/pairing/v1/reports/gap-list?region=" + of, region);
    }
}
