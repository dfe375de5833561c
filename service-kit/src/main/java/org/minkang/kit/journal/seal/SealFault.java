package org.minkang.kit.journal.seal;

/** What is wrong with a block. */
enum SealFault {
    /** A row is not what it was. */
    ROWS_CHANGED,
    /** Rows are missing. */
    ROWS_REMOVED,
    /** There are more rows than were sealed. */
    ROWS_INSERTED,
    /** The rows are there, but not in their places. */
    ROWS_REORDERED,
    /** The seal itself was altered. */
    SEAL_CHANGED,
    /** The seal does not follow the one before it. */
    LINK_BROKEN,
    /** None of the installation's keys made the signature. */
    SIGNATURE_INVALID,
    /** A block that was published is not in the chain any more, or is another one. */
    HEAD_LOST
}
