package org.minkang.pediatrics.resource;

/** What a finding of a check means for the return. */
public enum Severity {
    /** It cannot be so; the return is not taken. */
    REFUSED,
    /** It may be so; whoever checks is told. */
    WARNING
}
