package org.minkang.pairing.logbook;

/** Something recorded under a pairing. */
public interface Recorded {

    /** What all of them have. */
    Entry entry();
}
