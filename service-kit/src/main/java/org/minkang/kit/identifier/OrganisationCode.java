package org.minkang.kit.identifier;

/** The check of the nine-character organisation code (GB 11714-1997) inside a credit code. */
final class OrganisationCode {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganisationCode() {}

    static boolean isValid(String code) {
        return code.charAt(8) == checkCharacter(code.substring(0, 8));
    }

    /** @param first8 digits and capital letters */
    static char checkCharacter(String first8) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(first8.charAt(i), 36) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> Character.forDigit(check, 10);
        };
    }
}
