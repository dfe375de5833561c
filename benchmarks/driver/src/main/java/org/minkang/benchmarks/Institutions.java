package org.minkang.benchmarks;

import java.util.List;
import java.util.UUID;
import org.minkang.kit.identifier.SocialCreditCode;

/** Made-up institutions, always the same ones, spread evenly over made-up counties of 31 provinces. */
final class Institutions {

    /** The province whose administrator sends all requests, about a thirty-first of the rows. */
    static final String REGION = "440000";

    private static final List<String> PROVINCES = List.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    private static final int REGION_INDEX = PROVINCES.indexOf(REGION.substring(0, 2));
    private static final int PREFECTURES = 15;
    private static final int COUNTIES = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Institutions() {}

    /** The columns of {@link #csv}. */
    static final String COLUMNS =
            "id, credit_code, name, class_code, level, grade, region_code, area_code, address, status,"
                    + " aliases, version, created_at, updated_at";

    /** Institution number {@code index} as a line of CSV. */
    static String csv(int index) {
        return csv(index, area(index), index % 3 == 0);
    }

    /** The same in a county of choice, as a hospital or a health centre. */
    static String csv(int index, String area, boolean hospital) {
        String created = "2026-01-01 00:00:00+00";
        return String.join(
                ",",
                id(index).toString(),
                creditCode("12" + area, index),
                "样例第" + index + "卫生院",
                hospital ? "A100" : "C220",
                hospital ? "SECONDARY" : "PRIMARY",
                "A",
                area,
                area,
                "样例路 " + index % 1_000 + " 号",
                "ACTIVE",
                "[]",
                "0",
                created,
                created + "\n");
    }

    /** A UUID of version 7, greater for later institutions. */
    static UUID id(int index) {
        long milliseconds = 1_767_225_600_000L + index;
        return new UUID(milliseconds << 16 | 0x7000, 0x8000_0000_0000_0000L | index * 0x9E37_79B9L);
    }

    /** An institution of our region that is near {@code index}, of {@code rows}. */
    static int inRegion(int index, int rows) {
        int block = PROVINCES.size();
        int near = index / block * block + REGION_INDEX;
        return near < rows ? near : near - block;
    }

    private static String area(int index) {
        int rest = index / PROVINCES.size();
        return "%s%02d%02d"
                .formatted(
                        PROVINCES.get(index % PROVINCES.size()),
                        1 + rest % PREFECTURES,
                        21 + rest / PREFECTURES % COUNTIES);
    }

    static String creditCode(String first8, int number) {
        char[] organisation = new char[9];
        int rest = number;
        for (int place = 8; place >= 0; place--) {
            organisation[place] = ALPHABET.charAt(rest % ALPHABET.length());
            rest /= ALPHABET.length();
        }
        return SocialCreditCode.of17(first8 + new String(organisation)).value();
    }

    /** Requests that register institutions nobody has registered yet. */
    static final class Fresh {

        private static final List<String> COUNTIES = List.of("441302", "441303", "441322", "441323", "441324");

        private int made;

        /** As a body of JSON. */
        String next() {
            String county = county();
            return """
                {"creditCode":"%s","name":"样例新设第%d卫生院","institutionClass":"C220","level":"PRIMARY","grade":"A",\
                "regionCode":"%s","address":"样例路 %d 号"}\
                """.formatted(creditCode("52" + county, made), made, county, made % 1_000);
        }

        /** As a line of CSV. */
        String nextRow() {
            String county = county();
            return "%s,样例新设第%d卫生院,C220,PRIMARY,A,%s,样例路 %d 号\n"
                    .formatted(creditCode("52" + county, made), made, county, made % 1_000);
        }

        private String county() {
            made++;
            return COUNTIES.get(made % COUNTIES.size());
        }
    }
}
