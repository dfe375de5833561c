package org.minkang.acceptance;

/** Made-up institutions of Boluo county with valid credit codes. */
final class Institutions {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Institutions() {}

    /** The credit code of sample number {@code number}, 0 to 99,999,999. */
    static String code(int number) {
        String first = "12441322%08d0".formatted(number);
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < first.length(); place++) {
            sum += ALPHABET.indexOf(first.charAt(place)) * weight;
            weight = weight * 3 % 31;
        }
        return first + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** A registration of a community clinic, which no coverage counts. */
    static String body(String creditCode) {
        return """
                {"creditCode": "%s", "name": "样例门诊部", "institutionClass": "D110", "level": "UNRATED",
                 "grade": "UNRATED", "regionCode": "441322"}""".formatted(creditCode);
    }
}
