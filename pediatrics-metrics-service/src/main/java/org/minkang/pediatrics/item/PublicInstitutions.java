package org.minkang.pediatrics.item;

/** Which institutions are public (公立, 事业单位): their unified social credit codes say so (GB 32100). */
public final class PublicInstitutions {

    /** What the credit codes of all of them begin with: registered with the office of public institutions. */
    public static final String PREFIX = "12";

    private PublicInstitutions() {}

    /** Whether an institution with this credit code is one. */
    public static boolean include(String creditCode) {
        return creditCode.startsWith(PREFIX);
    }
}
