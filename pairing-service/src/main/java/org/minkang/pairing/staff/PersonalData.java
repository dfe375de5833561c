package org.minkang.pairing.staff;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How personal data are shown to those who have not said what they need them for. */
public final class PersonalData {

    /** The scope that may read personal data in full. */
    public static final String SCOPE = "pii.read";

    /** The header that says what they are needed for. */
    public static final String PURPOSE = "Purpose";

    private static final Pattern IDENTITY = Pattern.compile("^[0-9]{17}[0-9X]$");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalData() {}

    /** 张某某 as 张**: the first character, and a star for each other. */
    public static String maskedName(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** An identity number (GB 11643-1999) as {@code 440***********002X}. */
    public static @Nullable String maskedIdentity(@Nullable String number) {
        return number == null ? null : number.substring(0, 3) + "*".repeat(11) + number.substring(14);
    }

    /** Whether {@code shown} has stars in it where something was left out. */
    public static boolean isMasked(String shown) {
        return shown.indexOf('*') >= 0;
    }

    /** Whether it is an identity number with the right check character. */
    public static boolean isIdentity(String number) {
        if (!IDENTITY.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += Character.digit(number.charAt(place), 10) * WEIGHTS[place];
        }
        return CHECKS.charAt(sum % CHECKS.length()) == number.charAt(number.length() - 1);
    }
}
