package org.minkang.pairing.pairing;

/** The sides of a pairing. */
public enum PartyKind {
    /** 支援单位 (D0-R02) */
    SUPPORTER,
    /** 受援单位 (D0-R03) */
    RECIPIENT
}
