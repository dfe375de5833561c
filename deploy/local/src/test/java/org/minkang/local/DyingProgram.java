package org.minkang.local;

/** Stands in for a program that cannot start. */
public final class DyingProgram {

    private DyingProgram() {}

    /** Says why, and ends. */
    public static void main(String[] arguments) {
        System.err.println("The calendar of this year is missing.");
        System.exit(3);
    }
}
